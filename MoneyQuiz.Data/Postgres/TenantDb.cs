using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>
/// The one helper that opens transactions on tenant-owned tables, for reads too: the tenant setting that row-level
/// security reads is local to a transaction, and a read outside of one would see nothing.
/// </summary>
public sealed class TenantDb(IDbContextFactory<MoneyQuizDb> contexts, ILogger<TenantDb> log)
{
    /// <summary>Runs <paramref name="work"/> in one transaction that sees and writes the rows of <paramref name="tenant"/> only.</summary>
    /// <exception cref="ArgumentException">The tenant is empty: the platform's rows are not reached this way.</exception>
    public Task<T> In<T>(TenantId tenant, Func<MoneyQuizDb, Task<T>> work, CancellationToken cancellation = default) =>
        tenant == TenantId.Platform ? throw new ArgumentException("Name a tenant.", nameof(tenant)) : Run(tenant, person: null, work, cancellation);

    /// <summary>Runs <paramref name="work"/> in one transaction that sees one person's own memberships, of any tenant, and no other tenant-owned row.</summary>
    public Task<T> As<T>(Guid person, Func<MoneyQuizDb, Task<T>> work, CancellationToken cancellation = default) =>
        Run(tenant: null, person, work, cancellation);

    private async Task<T> Run<T>(TenantId? tenant, Guid? person, Func<MoneyQuizDb, Task<T>> work, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.Tenant = tenant;
        db.Person = person;
        await using var transaction = await Begin(db, cancellation);
        var result = await work(db);
        await transaction.CommitAsync(cancellation);
        AuditAnchors.Log(log, db);
        return result;
    }

    // A pooled connection may have died while it lay there, with a restart of the database. Nothing has been done on it yet, so once more is safe.
    private static async Task<IDbContextTransaction> Begin(MoneyQuizDb db, CancellationToken cancellation)
    {
        try
        {
            return await Entered(db, cancellation);
        }
        catch (NpgsqlException dead) when (dead.IsTransient)
        {
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
            return await Entered(db, cancellation);
        }
    }

    private static async Task<IDbContextTransaction> Entered(MoneyQuizDb db, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"select set_config('app.tenant_id', {db.Tenant?.ToString() ?? ""}, true), set_config('app.account_id', {db.Person?.ToString() ?? ""}, true)",
                cancellation
            );
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
