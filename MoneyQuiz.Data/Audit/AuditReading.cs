using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Audit;

/// <summary>Joins entries with their readable parts and turns ids of accounts and API keys into names.</summary>
internal static class AuditReading
{
    public static async Task<IReadOnlyList<AuditRow>> WithDetails(MoneyQuizDb db, List<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.ConvertAll(e => e.Id);
        var details = await db.AuditDetails.AsNoTracking().Where(d => ids.Contains(d.EntryId)).ToDictionaryAsync(d => d.EntryId, cancellation);
        var people = Ids("account");
        var keys = Ids("api-key");
        var names = await db.Users.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        var keyNames =
            keys.Count == 0 ? [] : await db.ApiKeys.Where(k => keys.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.Name, cancellation);
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

        List<Guid> Ids(string kind) =>
            [.. entries.SelectMany(e => new[] { IdOf(kind, e.ActorName), IdOf(kind, e.Subject) }).OfType<Guid>().Distinct()];

        string Named(string text) =>
            IdOf("account", text) is { } account ? names.GetValueOrDefault(account, "somebody whose account is gone")
            : IdOf("api-key", text) is { } key && keyNames.TryGetValue(key, out var name) ? $"api-key:{name}"
            : text;
    }

    // ("account", account:0198…) → the id; ("account", tenant:0198…) → null
    private static Guid? IdOf(string kind, string text) =>
        text.Split(':', 2) is [var named, var id] && named == kind && Guid.TryParse(id, out var found) ? found : null;
}
