using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Leads;

/// <summary>The row of a consent that was given in the quiz.</summary>
internal static class NewConsent
{
    public static Consent Of(AssessSession session, Guid lead, ConsentKind kind, string text, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            TenantId = session.TenantId,
            LeadId = lead,
            SessionId = session.Id,
            Kind = kind,
            Text = text,
            TextVersion = Version(text),
            At = at,
            Source = "quiz",
        };

    public static string Version(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
