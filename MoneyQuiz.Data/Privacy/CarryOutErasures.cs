using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Data.Privacy;

/// <summary>
/// Erases whoever is due: sessions with notes and tasks, consents, tags, the lead itself with the addresses merged into it, and the
/// words of the audit that speak of them. What stays: a count by month, and a hash of an address that must not be written to.
/// </summary>
public sealed class CarryOutErasures(PlatformScope platform, ResolvedStates states, TimeProvider clock)
{
    /// <returns>How many were carried out.</returns>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var done = 0;
        // One transaction each: one that fails keeps nobody else waiting for a day.
        while (await Next(cancellation) is { } erased)
        {
            done++;
            await states.Forget(erased.Tenant, erased.Hashes, cancellation);
        }

        return done;
    }

    private Task<Erased?> Next(CancellationToken cancellation) =>
        platform.Run<Erased?>(
            async db =>
            {
                var now = clock.GetUtcNow();
                // Two instances take two different ones.
                var due = await db
                    .Database.SqlQuery<Guid>(
                        $"""
                        select id as "Value" from erasures where due_at <= {now} and cancelled_at is null and done_at is null
                        order by due_at limit 1 for update skip locked
                        """
                    )
                    .ToListAsync(cancellation);
                if (due.Count == 0)
                {
                    return (null, null);
                }

                var erasure = await db.Erasures.SingleAsync(e => e.Id == due[0], cancellation);
                var hashes = await Erase(db, erasure, now, cancellation);
                erasure.DoneAt = now;
                return (
                    new Erased(erasure.TenantId, hashes),
                    new AuditFact(erasure.TenantId, "system", "erasure.carried-out", $"erasure:{erasure.Id}")
                );
            },
            cancellation
        );

    private static async Task<IReadOnlyList<string>> Erase(MoneyQuizDb db, Erasure erasure, DateTimeOffset now, CancellationToken cancellation)
    {
        var tenant = erasure.TenantId;
        var leads = await People(db, tenant, erasure.LeadId, cancellation);
        var sessions = db.AssessSessions.Where(s =>
            s.TenantId == tenant && ((s.LeadId != null && leads.Contains(s.LeadId.Value)) || s.Id == erasure.SessionId)
        );
        var ids = await sessions.Select(s => s.Id).ToListAsync(cancellation);
        var hashes = await sessions.Select(s => s.ResolvedHash).Distinct().ToListAsync(cancellation);
        var notes = await db.Notes.Where(n => ids.Contains(n.SessionId)).Select(n => n.Id).ToListAsync(cancellation);
        var tasks = await db.FollowUps.Where(t => ids.Contains(t.SessionId)).Select(t => t.Id).ToListAsync(cancellation);
        await Count(db, tenant, [.. ids], cancellation);
        var emails = await db.Leads.Where(l => leads.Contains(l.Id)).Select(l => l.EmailNorm).ToListAsync(cancellation);
        await db
            .Suppressions.Where(s => s.TenantId == tenant && s.EmailNorm != null && emails.Contains(s.EmailNorm))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EmailNorm, (string?)null), cancellation);
        await db.Consents.Where(c => leads.Contains(c.LeadId) || ids.Contains(c.SessionId)).ExecuteDeleteAsync(cancellation);
        // Notes and tasks go with their session, tags and merges with their lead.
        await db.AssessSessions.Where(s => s.TenantId == tenant && ids.Contains(s.Id)).ExecuteDeleteAsync(cancellation);
        await db.Leads.Where(l => l.TenantId == tenant && leads.Contains(l.Id)).ExecuteDeleteAsync(cancellation);
        string[] subjects =
        [
            .. leads.Select(l => $"lead:{l}"),
            .. ids.Select(s => $"session:{s}"),
            .. notes.Select(n => $"note:{n}"),
            .. tasks.Select(t => $"task:{t}"),
        ];
        await db
            .AuditDetails.Where(d => d.TenantId == tenant && db.AuditEntries.Any(e => e.Id == d.EntryId && subjects.Contains(e.Subject)))
            .ExecuteUpdateAsync(
                d =>
                    d.SetProperty(x => x.Salt, (byte[]?)null)
                        .SetProperty(x => x.Before, (string?)null)
                        .SetProperty(x => x.After, (string?)null)
                        .SetProperty(x => x.Note, (string?)null)
                        .SetProperty(x => x.BlankedAt, now),
                cancellation
            );
        return hashes;
    }

    // With all that was merged into them, and into those.
    private static async Task<List<Guid>> People(MoneyQuizDb db, TenantId tenant, Guid? lead, CancellationToken cancellation)
    {
        var all = new List<Guid>();
        List<Guid> next = lead is { } first ? [first] : [];
        while (next.Count > 0)
        {
            all.AddRange(next);
            var from = next;
            next = await db
                .Leads.Where(l => l.TenantId == tenant && l.MergedInto != null && from.Contains(l.MergedInto.Value))
                .Select(l => l.Id)
                .ToListAsync(cancellation);
        }

        return all;
    }

    private static Task<int> Count(MoneyQuizDb db, TenantId tenant, Guid[] sessions, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into erased_counts (tenant_id, month, mode_key, primary_archetype, started, completed)
            select tenant_id, date_trunc('month', started_at at time zone 'UTC')::date, mode_key, coalesce(primary_archetype, ''), count(*), count(completed_at)
            from assess_sessions where tenant_id = {tenant.Value} and id = any({sessions})
            group by 1, 2, 3, 4
            on conflict (tenant_id, month, mode_key, primary_archetype)
            do update set started = erased_counts.started + excluded.started, completed = erased_counts.completed + excluded.completed
            """,
            cancellation
        );

    private sealed record Erased(TenantId Tenant, IReadOnlyList<string> Hashes);
}
