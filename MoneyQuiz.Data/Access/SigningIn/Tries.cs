namespace MoneyQuiz.Data.Access;

/// <summary>
/// Ten tries to prove who one is, then a wait of 15 minutes. A try is counted before it is looked at: a hundred
/// guesses at once get no more than ten. Passwords, codes and recovery codes count together.
/// </summary>
internal static class Tries
{
    public const int Most = 10;
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>Whether one more try is allowed; it is counted if so.</summary>
    /// <param name="account">May be an id that no account has: the same work is done.</param>
    public static async Task<bool> Take(IDbContextFactory<MoneyQuizDb> contexts, Guid account, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Not waiting for the disk: an account that exists must not be told by its millisecond.
        await db.Database.ExecuteSqlAsync($"set local synchronous_commit to off", cancellation);
        var until = now + Wait;
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            update accounts
            set access_failed_count = (access_failed_count + 1) % {Most},
                lockout_end = case when access_failed_count + 1 >= {Most} then {until} else null end
            where id = {account} and (lockout_end is null or lockout_end <= {now})
            """,
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        return rows == 1;
    }

    /// <summary>Starts the count again once somebody has proved who they are.</summary>
    public static void Forget(Account account)
    {
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}
