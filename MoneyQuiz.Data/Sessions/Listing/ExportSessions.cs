using System.Text;
using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>What became of an export.</summary>
public abstract record Exported
{
    public sealed record Done(long Rows) : Exported;

    /// <summary>It ended before the list did: the reader left, or may read no longer.</summary>
    public sealed record CutOff(long Rows) : Exported;

    /// <summary>A viewer, or no member.</summary>
    public sealed record NotAllowed : Exported;
}

/// <summary>
/// Writes the filtered list as CSV, from coach upwards. It reads along the list's order, some thousand rows at a time in a
/// short transaction each: memory stays flat, nothing is held back from the vacuum, and who loses their access meanwhile
/// gets no further row. That it began and how it ended are both on record.
/// </summary>
public sealed class ExportSessions(TenantDb tenants, PublishedFrameworks frameworks, AuditLog audit, TimeProvider clock)
{
    private const int Chunk = 2_000;

    /// <param name="open">Called once it is allowed: where the bytes go.</param>
    /// <param name="only">Of the list these alone; null: all of it.</param>
    public async Task<Exported> Run(
        Actor actor,
        Tenant tenant,
        SessionQuery query,
        Func<Stream> open,
        IReadOnlyCollection<Guid>? only = null,
        CancellationToken cancellation = default
    )
    {
        query = query.First;
        if (!await tenants.In(tenant.Id, async db => await May(db, actor, cancellation), cancellation))
        {
            await Record(actor, tenant, query, "sessions.exported", AuditOutcome.Refused, rows: null, only);
            return new Exported.NotAllowed();
        }

        await Record(actor, tenant, query, "sessions.export-begun", AuditOutcome.Accepted, rows: null, only);
        var written = new Written();
        var done = false;
        try
        {
            done = await Write(actor, tenant, query, only, open(), written, cancellation);
        }
        catch (Exception left) when (left is IOException or OperationCanceledException)
        {
            // Whoever read it has gone.
        }
        finally
        {
            await Record(actor, tenant, query, "sessions.exported", done ? AuditOutcome.Accepted : AuditOutcome.Failed, written.Rows, only);
        }

        return done ? new Exported.Done(written.Rows) : new Exported.CutOff(written.Rows);
    }

    private static async Task<bool> May(MoneyQuizDb db, Actor actor, CancellationToken cancellation) =>
        await Doorkeeper.RoleOf(db, actor, cancellation) >= Role.Coach;

    private async Task<bool> Write(
        Actor actor,
        Tenant tenant,
        SessionQuery query,
        IReadOnlyCollection<Guid>? only,
        Stream to,
        Written written,
        CancellationToken cancellation
    )
    {
        var text = new StringBuilder("\uFEFF");
        Csv.Append(text, ExportColumns.Heads);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(tenant.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        for (var next = query; ; )
        {
            var now = clock.GetUtcNow();
            var read = await tenants.In(
                tenant.Id,
                async db => await May(db, actor, cancellation) ? await SessionLines.Read(db, next, Chunk, now, only, cancellation) : null,
                cancellation
            );
            if (read is null)
            {
                return false;
            }

            var rows = await SessionLines.Named(frameworks, tenant.Id, read, read.Lines, query.Sort, now, cancellation);
            foreach (var (row, line) in rows.Zip(read.Lines))
            {
                Csv.Append(text, ExportColumns.Of(row, line, zone));
            }

            await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
            await to.FlushAsync(cancellation);
            text.Clear();
            written.Rows += rows.Count;
            if (rows.Count < Chunk)
            {
                return true;
            }

            next = query.PageAfter(rows[^1].Cursor);
        }
    }

    // An address that is searched for is somebody's: it stands in the readable part, which an erasure blanks.
    private Task Record(
        Actor actor,
        Tenant tenant,
        SessionQuery query,
        string action,
        AuditOutcome outcome,
        long? rows,
        IReadOnlyCollection<Guid>? only
    ) =>
        audit.OnItsOwn(
            new AuditFact(tenant.Id, actor.AuditName, action, $"tenant:{tenant.Id}")
            {
                Outcome = outcome,
                Address = actor.Address,
                After = only is null
                    ? JsonSerializer.Serialize(new { filters = SessionQueryText.Of(query).TrimStart('&'), rows })
                    : JsonSerializer.Serialize(new { chosen = only.Count, rows }),
            },
            CancellationToken.None
        );

    private sealed class Written
    {
        public long Rows { get; set; }
    }
}
