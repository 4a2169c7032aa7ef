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

    /// <summary>Does nothing where the session has this consent already: the same form sent twice.</summary>
    public static Task Insert(MoneyQuizDb db, Consent c, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into consents (id, tenant_id, lead_id, session_id, kind, text, text_version, at, source)
            values ({c.Id}, {c.TenantId.Value}, {c.LeadId}, {c.SessionId}, {c.Kind.ToString()}, {c.Text}, {c.TextVersion}, {c.At}, {c.Source})
            on conflict (tenant_id, session_id, kind) do nothing
            """,
            cancellation
        );

    public static string Version(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
