using MoneyQuiz.Data.Postgres;
using Npgsql;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>What sessions ran on: kept for as long as a session or a snapshot refers to it.</summary>
public sealed class ResolvedStates(TenantDb tenants)
{
    /// <summary>Takes away those of the given states that nothing refers to any more.</summary>
    internal async Task Forget(TenantId tenant, IReadOnlyList<string> hashes, CancellationToken cancellation)
    {
        if (hashes.Count == 0)
        {
            return;
        }

        try
        {
            await tenants.In(tenant, db => Orphans(db).Where(s => hashes.Contains(s.Hash)).ExecuteDeleteAsync(cancellation), cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            // A session began on one of them at this moment: they stay, and go with it.
        }
    }

    /// <summary>The same for whatever the context's tenant has, within a transaction that took sessions away.</summary>
    internal static Task<int> ForgetOrphans(MoneyQuizDb db, CancellationToken cancellation) => Orphans(db).ExecuteDeleteAsync(cancellation);

    private static IQueryable<Domain.Frameworks.ResolvedState> Orphans(MoneyQuizDb db) =>
        db.ResolvedFrameworks.Where(s =>
            !db.AssessSessions.Any(a => a.TenantId == s.TenantId && a.ResolvedHash == s.Hash)
            && !db.ConfigSnapshots.Any(c => c.TenantId == s.TenantId && c.ResolvedHash == s.Hash)
        );
}
