using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Domain.Audit;
using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>
/// Work across tenants: platform admin, seeds and jobs. It runs on the platform's own login, which no SQL of the app's
/// login can reach; each run has a name and is written to the platform's audit chain in the same transaction.
/// </summary>
public sealed class PlatformScope(PlatformContexts contexts, TimeProvider clock, ILogger<PlatformScope> log)
{
    /// <param name="actor"><c>account:{id}</c>, <c>seed:{name}</c> or <c>system</c>.</param>
    /// <param name="action">What is done, as <c>noun.verb</c>.</param>
    /// <param name="subject">What it is done to, as <c>kind:id</c>.</param>
    public Task<T> Run<T>(string actor, string action, string subject, Func<MoneyQuizDb, Task<T>> work, CancellationToken cancellation = default) =>
        Run(new AuditFact(TenantId.Platform, actor, action, subject), work, cancellation);

    /// <summary>Runs <paramref name="work"/> and writes <paramref name="fact"/>, both or none.</summary>
    public Task<T> Run<T>(AuditFact fact, Func<MoneyQuizDb, Task<T>> work, CancellationToken cancellation = default) =>
        Run(async db => (await work(db), (AuditFact?)fact), cancellation);

    /// <summary>Runs <paramref name="work"/> that tells only at its end what happened. Without a fact nothing it did is kept.</summary>
    public async Task<T> Run<T>(Func<MoneyQuizDb, Task<(T Result, AuditFact? Fact)>> work, CancellationToken cancellation = default)
    {
        await using var db = contexts.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (result, fact) = await work(db);
        if (fact is null)
        {
            return result;
        }

        await AuditLog.Append(db, fact, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        AuditAnchors.Log(log, db);
        return result;
    }
}
