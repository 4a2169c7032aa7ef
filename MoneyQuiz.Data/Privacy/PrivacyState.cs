using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Data.Privacy;

/// <summary>Whether somebody may be written to, and whether they are to be erased.</summary>
internal static class PrivacyState
{
    /// <summary>The reason in words; null where they may be written to.</summary>
    public static async Task<string?> Suppressed(MoneyQuizDb db, Guid lead, CancellationToken cancellation)
    {
        var email = await db.Leads.Where(l => l.Id == lead).Select(l => l.EmailNorm).FirstOrDefaultAsync(cancellation);
        var hash = email is null ? null : Suppression.Hash(email);
        var reason = await db.Suppressions.Where(s => s.EmailHash == hash).Select(s => s.Reason).FirstOrDefaultAsync(cancellation);
        return reason is null ? null : Suppression.NameOf(reason);
    }

    /// <summary>The person's, or of a person who is not known the session's own.</summary>
    public static async Task<OpenErasure?> Open(MoneyQuizDb db, Guid? lead, Guid? session, CancellationToken cancellation)
    {
        var open = db.Erasures.Where(e => e.CancelledAt == null && e.DoneAt == null);
        var of = lead is null ? open.Where(e => e.SessionId == session) : open.Where(e => e.LeadId == lead);
        return await of.Select(e => new OpenErasure(e.Id, e.AskedAt, e.DueAt)).FirstOrDefaultAsync(cancellation);
    }
}
