using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>Makes start tickets, and seals them so that a page can carry one: nobody can read or change it on its way.</summary>
public sealed class StartTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private readonly IDataProtector _seal = protection.CreateProtector("start ticket");

    public StartTicket Issue(TenantId tenant, ResolvedFramework resolved, Format format, FormatPlan plan, string variant, Arrival arrival) =>
        new()
        {
            Token = SecretToken.Create(),
            TenantId = tenant,
            ResolvedHash = resolved.Hash,
            Mode = format.Key,
            Variant = variant,
            Scale = plan.Scale,
            PageSize = plan.PageSize,
            Arrival = arrival,
            IssuedAt = Now(),
            ExpiresAt = Now() + GoodFor,
        };

    /// <summary>The same ticket, good from now: the token stays, and with it the order of all steps, so that answers fit.</summary>
    public StartTicket Renew(StartTicket ticket) => ticket with { IssuedAt = Now(), ExpiresAt = Now() + GoodFor };

    public string Seal(StartTicket ticket) => Base64Url.EncodeToString(_seal.Protect(ticket.ToBytes()));

    /// <summary>Null for anything that this platform didn't seal.</summary>
    public StartTicket? TryOpen(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            return StartTicket.TryParse(_seal.Unprotect(Base64Url.DecodeFromChars(text)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Tickets keep milliseconds.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
