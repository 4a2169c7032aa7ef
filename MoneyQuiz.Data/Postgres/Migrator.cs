using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>Brings the schema up to date at start. Of several instances one does the work while the others wait.</summary>
public sealed class Migrator(Connections connections, DbContextOptions<MoneyQuizDb> options, ILogger<Migrator> log)
{
    private const long Lock = 0x4D6F6E6579; // "Money"

    /// <summary>With the owner's connection: migrates. Without: compares only.</summary>
    /// <exception cref="StartRefusedException">There is no owner's connection and the schema is behind, or a login is missing and may not be made.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        if (connections.Owner is null)
        {
            await RefuseIfBehind(cancellation);
            return;
        }

        await using var source = NpgsqlDataSource.Create(connections.Owner);
        await using var guard = await source.OpenConnectionAsync(cancellation);
        await Execute(guard, $"select pg_advisory_lock({Lock})", cancellation);
        await EnsurePlatformLogin(guard, cancellation);
        // The app's own options, with the owner's connection: EF keeps one model for each set of options, and making one takes a while.
        await using var db = new MoneyQuizDb(options);
        db.Database.SetDbConnection(guard);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0)
        {
            log.LogInformation("Applying {Count} migrations, {First} to {Last}", pending.Count, pending[0], pending[^1]);
            await using var owners = new MoneyQuizDb(DbOptions.For(source));
            await owners.Database.MigrateAsync(cancellation);
        }

        await ApplyWall(guard, db, cancellation);
        await Execute(guard, $"select pg_advisory_unlock({Lock})", cancellation);
    }

    private async Task RefuseIfBehind(CancellationToken cancellation)
    {
        await using var db = new MoneyQuizDb(options);
        var pending = await db.Database.GetPendingMigrationsAsync(cancellation);
        if (pending.Any())
        {
            throw new StartRefusedException(
                $"The database's schema is behind this version ({pending.Count()} migrations). Start once with ConnectionStrings__MoneyQuizOwner."
            );
        }
    }

    private async Task EnsurePlatformLogin(NpgsqlConnection owner, CancellationToken cancellation)
    {
        var role = connections.PlatformRole;
        await using var find = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", owner) { Parameters = { new() { Value = role } } };
        if (await find.ExecuteScalarAsync(cancellation) is not null)
        {
            return;
        }

        try
        {
            var password = connections.PlatformPassword is { } secret ? $" password '{secret.Replace("'", "''", StringComparison.Ordinal)}'" : "";
            await Execute(owner, $"create role {Wall.Quoted(role)} login{password}", cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartRefusedException(
                $"The login “{role}” does not exist and the owner may not create it. Create it, and set ConnectionStrings__MoneyQuizPlatform."
            );
        }
        catch (PostgresException twin) when (twin.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            log.LogInformation("Another database's start made the login {Role} first", role);
        }
    }

    // The wall's statements take locks on every table: they run only where their text differs from what was applied last.
    private async Task ApplyWall(NpgsqlConnection owner, MoneyQuizDb db, CancellationToken cancellation)
    {
        var sql = Wall.Sql(db.Model, connections.AppRole, connections.PlatformRole);
        var mark = "moneyquiz wall " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        await using var read = new NpgsqlCommand("""select obj_description('"__EFMigrationsHistory"'::regclass)""", owner);
        if (await read.ExecuteScalarAsync(cancellation) as string == mark)
        {
            return;
        }

        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        await Execute(owner, sql, cancellation);
        await Execute(owner, $"""comment on table "__EFMigrationsHistory" is '{mark}'""", cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogInformation("Applied roles' rights and row-level security");
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // Statements of this room's own, never a request's text.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
