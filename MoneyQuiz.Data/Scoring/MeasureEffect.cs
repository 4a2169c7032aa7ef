using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Scoring.Effect;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Scoring;

/// <summary>
/// Replays a draft against the tenant's latest completed sessions, beside what is published now. Reads in short
/// transactions, so that it holds nothing up; changes nothing.
/// </summary>
public sealed class MeasureEffect(TenantDb tenants, PublishedFrameworks frameworks, TimeProvider clock)
{
    /// <summary>The most sessions that are looked at, the latest first.</summary>
    public const int MostSessions = 5_000;

    private const int Batch = 250;

    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public async Task<EffectMeasured> Run(
        Actor actor,
        TenantId tenant,
        FrameworkDefinition definition,
        FrameworkConfig draft,
        IProgress<EffectProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var total = await tenants.In(tenant, db => Count(db, actor, clock.GetUtcNow(), cancellation), cancellation);
        if (total is not { } sessions)
        {
            return new EffectMeasured.NotAllowed();
        }

        var check = ConfigCheck.Of(definition, draft);
        if (check.Content is not { } content)
        {
            return new EffectMeasured.Invalid(check.Faults);
        }

        var (published, target) = (await frameworks.Current(tenant, cancellation), ResolvedFramework.Of(content));
        var tally = new EffectTally();
        var done = 0;
        (DateTimeOffset At, Guid Id)? after = null;
        progress?.Report(new EffectProgress(0, sessions));
        while (done < sessions)
        {
            var rows = await tenants.In(tenant, db => Read(db, after, Math.Min(Batch, sessions - done), cancellation), cancellation);
            if (rows.Count == 0)
            {
                break;
            }

            foreach (var row in rows)
            {
                await Add(tally, tenant, row, published, target, cancellation);
            }

            (done, after) = (done + rows.Count, (rows[^1].StartedAt, rows[^1].Id));
            progress?.Report(new EffectProgress(done, sessions));
            // Scoring is quick, but not so quick that others should wait for all of it.
            await Task.Yield();
        }

        return new EffectMeasured.Done(tally.ToReport(), published, target);
    }

    private async Task Add(
        EffectTally tally,
        TenantId tenant,
        AssessSession row,
        ResolvedFramework published,
        ResolvedFramework target,
        CancellationToken cancellation
    )
    {
        var own = await frameworks.ByHash(tenant, row.ResolvedHash, cancellation);
        var state = row.ToState();
        tally.Add(row.Id, row.StartedAt, own is null ? null : Replay.On(published, own, state), own is null ? null : Replay.On(target, own, state));
    }

    // Null: may not.
    private static async Task<int?> Count(MoneyQuizDb db, Actor actor, DateTimeOffset now, CancellationToken cancellation) =>
        await Doorkeeper.May(db, actor, ApiScopes.ConfigWrite, now, cancellation)
            ? await db.AssessSessions.Where(s => s.CompletedAt != null).Take(MostSessions).CountAsync(cancellation)
            : null;

    private static Task<List<AssessSession>> Read(MoneyQuizDb db, (DateTimeOffset At, Guid Id)? after, int count, CancellationToken cancellation)
    {
        var rows = db.AssessSessions.AsNoTracking().Where(s => s.CompletedAt != null);
        if (after is { } last)
        {
            rows = rows.Where(s => EF.Functions.LessThan(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(last.At, last.Id)));
        }

        return rows.OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Id).Take(count).ToListAsync(cancellation);
    }
}
