using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;
using Npgsql;

namespace MoneyQuiz.Data.Sessions;

/// <summary>Who took the quiz, filtered and sorted, page by page. Every member may read it.</summary>
public sealed class SessionList(TenantDb tenants, PublishedFrameworks frameworks, TimeProvider clock)
{
    public const int Size = 50;

    /// <summary>Beyond this many the exact number costs more than it tells.</summary>
    public const int MostCounted = 10_000;

    // Some filters together match few of very many, and no index tells how many. The page doesn't wait for that.
    private const string CountFor = "150ms";

    /// <summary>Null where the actor is no member (any more).</summary>
    public async Task<SessionPage?> Read(Actor actor, TenantId tenant, SessionQuery query, CancellationToken cancellation = default)
    {
        var counting = Count(actor, tenant, query.Filter, cancellation);
        var page = await Peek(actor, tenant, query, cancellation);
        var count = await counting;
        return page is null ? null : page with { Count = count };
    }

    /// <summary>The same page without its count: what a page that stays open asks again and again.</summary>
    public async Task<SessionPage?> Peek(Actor actor, TenantId tenant, SessionQuery query, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var read = await tenants.In(
            tenant,
            async db =>
                await Doorkeeper.RoleOf(db, actor, cancellation) is null
                    ? null
                    // One more than is shown: it tells whether there is another page.
                    : await SessionLines.Read(db, query, Size + 1, now, only: null, cancellation),
            cancellation
        );
        if (read is null)
        {
            return null;
        }

        var (up, more) = (SessionLines.IsUp(query), read.Lines.Count > Size);
        var shown = read.Lines.Take(Size);
        var rows = await SessionLines.Named(frameworks, tenant, read, up ? shown.Reverse() : shown, query.Sort, now, cancellation);
        return new SessionPage(query, rows, Older: up || more, Newer: up ? more : !query.IsFirstPage, Count: null);
    }

    private async Task<int?> Count(Actor actor, TenantId tenant, SessionFilter filter, CancellationToken cancellation)
    {
        try
        {
            return await tenants.In(tenant, db => Counted(db, actor, filter, cancellation), cancellation);
        }
        catch (PostgresException late) when (late.SqlState == PostgresErrorCodes.QueryCanceled && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<int?> Counted(MoneyQuizDb db, Actor actor, SessionFilter filter, CancellationToken cancellation) =>
        await Doorkeeper.RoleOf(db, actor, cancellation) is null ? null : await CountWithin(db, filter, clock.GetUtcNow(), cancellation);

    /// <exception cref="PostgresException">It took too long.</exception>
    internal static async Task<int> CountWithin(MoneyQuizDb db, SessionFilter filter, DateTimeOffset now, CancellationToken cancellation)
    {
        var selection = await SessionSelection.Of(db, filter, now, cancellation);
        await db.Database.ExecuteSqlAsync($"select set_config('statement_timeout', {CountFor}, true)", cancellation);
        // Past EF, which logs every command that fails as an error: giving up is none. What else fails is thrown on, and logged by whoever asked.
        await using var command = Counted(selection).GroupBy(_ => 1).Select(all => all.Count()).CreateDbCommand();
        return await command.ExecuteScalarAsync(cancellation) is int count ? count : 0;
    }

    /// <summary>No further than is told, along whichever index is the best.</summary>
    internal static IQueryable<Guid> Counted(SessionSelection selection) => selection.Sessions().Select(s => s.Id).Take(MostCounted + 1);
}
