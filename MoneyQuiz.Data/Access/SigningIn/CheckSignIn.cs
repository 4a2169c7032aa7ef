namespace MoneyQuiz.Data.Access;

/// <summary>Whether a sign-in still stands: asked on every request and, by open circuits, every few seconds. One query.</summary>
public sealed class CheckSignIn(IDbContextFactory<MoneyQuizDb> contexts, TimeProvider clock)
{
    /// <summary>A sign-in was last seen: kept to the minute, because more would write on every request.</summary>
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <returns>The sign-in as it is now; null where it has ended, has run out, or where its account was switched off or changed.</returns>
    public async Task<SignedIn?> Run(Guid accountId, Guid signInId, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var (idle, oldest) = (now - SignIn.Idle, now - SignIn.Longest);
        var found = await db
            .SignIns.Where(s => s.Id == signInId && s.AccountId == accountId && s.EndedAt == null && s.SeenAt > idle && s.CreatedAt > oldest)
            .Join(
                db.Users.Where(a => a.DisabledAt == null),
                s => new { Id = s.AccountId, s.Stamp },
                a => new { a.Id, Stamp = a.SecurityStamp! },
                (s, a) => new { Row = new SignedIn(a.Id, a.Name, a.Theme, s.Id, s.SecondFactor), s.SeenAt }
            )
            .FirstOrDefaultAsync(cancellation);
        if (found is not null && now - found.SeenAt >= SeenStep)
        {
            await db
                .SignIns.Where(s => s.Id == signInId && s.SeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellation);
        }

        return found?.Row;
    }
}
