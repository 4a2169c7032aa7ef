using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Audit;

/// <summary>Joins entries with their readable parts and turns account ids into names.</summary>
internal static class AuditReading
{
    public static async Task<IReadOnlyList<AuditRow>> WithDetails(MoneyQuizDb db, List<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.ConvertAll(e => e.Id);
        var details = await db.AuditDetails.AsNoTracking().Where(d => ids.Contains(d.EntryId)).ToDictionaryAsync(d => d.EntryId, cancellation);
        var people = entries.SelectMany(e => new[] { AccountOf(e.ActorName), AccountOf(e.Subject) }).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        return entries.ConvertAll(e =>
        {
            var detail = details.GetValueOrDefault(e.Id);
            return new AuditRow(
                e.Sequence,
                e.At,
                Named(e.ActorName),
                e.Action,
                Named(e.Subject),
                e.Outcome,
                detail?.Before,
                detail?.After,
                detail?.Note,
                detail?.BlankedAt is not null
            );
        });

        string Named(string text) => AccountOf(text) is { } id ? names.GetValueOrDefault(id, "somebody whose account is gone") : text;
    }

    // account:0198… → the id; tenant:0198…, system → null
    private static Guid? AccountOf(string text) => text.Split(':', 2) is ["account", var id] && Guid.TryParse(id, out var account) ? account : null;
}
