using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Leads;
using Npgsql;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>
/// Does a bulk change, or its undo, from where it stands to its end: one batch in one transaction, with how far it is. So
/// whatever stops it, what was done is known; two at once take turns, and nothing is done twice.
/// </summary>
public sealed class CarryOnBulk(TenantDb tenants, TimeProvider clock)
{
    /// <param name="actor">Asked again before each batch whether they still may.</param>
    public async Task Run(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default)
    {
        for (var attempts = 0; ; )
        {
            try
            {
                if (!await tenants.In(tenant, db => Next(db, actor, id, cancellation), cancellation))
                {
                    return;
                }

                attempts = 0;
            }
            catch (Exception crossed) when (IsCrossed(crossed) && ++attempts < 5)
            {
                // Somebody held what this batch waited for, and the other way round: nothing of it was done, so it is done again.
            }
        }
    }

    /// <summary>One batch.</summary>
    /// <returns>Whether there is more to do.</returns>
    internal async Task<bool> Next(MoneyQuizDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        if (await Locked(db, id, cancellation) is not { IsGoing: true } change)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (!(await Doorkeeper.RoleOf(db, actor, cancellation) >= Role.Coach))
        {
            change.State = BulkState.Stopped;
            await Record(db, actor, change, "bulk.stopped", now, cancellation);
            return false;
        }

        var undo = change.State == BulkState.Undoing;
        var wanted = undo ? BulkTargetState.Changed : BulkTargetState.Waiting;
        var batch = await db
            .BulkTargets.Where(t => t.ChangeId == id && t.Place > change.Reached && t.State == wanted)
            .OrderBy(t => t.Place)
            .Take(BulkChange.Batch)
            .ToListAsync(cancellation);
        if (batch.Count > 0)
        {
            await BulkWork.Do(db, change, batch, undo, now, cancellation);
            (change.Reached, change.SeenAt) = (batch[^1].Place, now);
            Count(change, batch);
        }

        var more = batch.Count == BulkChange.Batch;
        if (!more)
        {
            change.Reached = change.Total;
            change.LeftAlone = undo ? change.Changed - change.PutBack : 0;
            change.State = undo ? BulkState.Undone : BulkState.Done;
            await Record(db, actor, change, undo ? "bulk.undone" : "bulk.done", now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return more;
    }

    /// <summary>The change, held until the transaction ends; null where there is none.</summary>
    internal static async Task<BulkChange?> Locked(MoneyQuizDb db, Guid id, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from bulk_changes where id = {id} for update", cancellation);
        return await db.BulkChanges.FirstOrDefaultAsync(c => c.Id == id, cancellation);
    }

    /// <summary>How it stands, for the audit.</summary>
    internal static string Counts(BulkChange change) =>
        JsonSerializer.Serialize(
            new
            {
                act = change.Kind.ToString(),
                value = change.Value,
                total = change.Total,
                changed = change.Changed,
                same = change.Same,
                full = change.Full,
                putBack = change.PutBack,
                leftAlone = change.LeftAlone,
            }
        );

    private static void Count(BulkChange change, List<BulkTarget> batch)
    {
        foreach (var target in batch)
        {
            switch (target.State)
            {
                case BulkTargetState.Changed:
                    change.Changed++;
                    break;
                case BulkTargetState.Same:
                    change.Same++;
                    break;
                case BulkTargetState.Full:
                    change.Full++;
                    break;
                case BulkTargetState.PutBack:
                    change.PutBack++;
                    break;
                case BulkTargetState.LeftAlone:
                    change.LeftAlone++;
                    break;
            }
        }
    }

    private static async Task Record(
        MoneyQuizDb db,
        Actor actor,
        BulkChange change,
        string action,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var fact = new AuditFact(change.TenantId, actor.AuditName, action, $"bulk:{change.Id}") { Address = actor.Address, After = Counts(change) };
        await AuditLog.Append(db, fact, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static bool IsCrossed(Exception fault) =>
        (fault as PostgresException ?? fault.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.DeadlockDetected;
}
