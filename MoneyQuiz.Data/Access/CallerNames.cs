namespace MoneyQuiz.Data.Access;

/// <summary>The names that people know callers by.</summary>
internal static class CallerNames
{
    /// <summary>Of what rows keep, such as <c>account:{id}</c>; one that nobody has any more stays as it is kept.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(MoneyQuizDb db, IEnumerable<string> callers, CancellationToken cancellation)
    {
        var names = callers.Distinct(StringComparer.Ordinal).ToDictionary(c => c, c => c, StringComparer.Ordinal);
        var accounts = names.Keys.Select(c => IdOf("account", c)).OfType<Guid>().ToArray();
        if (accounts.Length > 0)
        {
            foreach (var account in await db.Users.Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(cancellation))
            {
                names[$"account:{account.Id}"] = account.Name;
            }
        }

        var keys = names.Keys.Select(c => IdOf("api-key", c)).OfType<Guid>().ToArray();
        if (keys.Length > 0)
        {
            foreach (var key in await db.ApiKeys.Where(k => keys.Contains(k.Id)).Select(k => new { k.Id, k.Name }).ToListAsync(cancellation))
            {
                names[$"api-key:{key.Id}"] = key.Name;
            }
        }

        return names;
    }

    public static async Task<string> Of(MoneyQuizDb db, string caller, CancellationToken cancellation) =>
        (await Of(db, [caller], cancellation))[caller];

    // account:0198…
    private static Guid? IdOf(string kind, string caller) =>
        caller.Split(':') is [var k, var id] && k == kind && Guid.TryParse(id, out var parsed) ? parsed : null;
}
