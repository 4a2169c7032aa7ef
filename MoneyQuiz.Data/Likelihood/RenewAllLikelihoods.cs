using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Likelihood;

/// <summary>
/// Works all scores out again: every night, since what was recent fades, and after a tenant has changed its points. One
/// instance at a time, under a lock that ends with it; a tenant is ticked off when it is done, so that a pass that was cut
/// off is taken up again.
/// </summary>
public sealed class RenewAllLikelihoods(PlatformScope platform, TenantDb tenants, RenewLikelihood renew, TimeProvider clock)
{
    /// <summary>After so long nothing is left of “recent”, whatever its points: 40 × 0.5^(100 / 14) = 0.28.</summary>
    public static readonly TimeSpan Fades = TimeSpan.FromDays(100);

    private static readonly TimeSpan NightBegins = TimeSpan.FromHours(2);
    private const int Batch = 500;

    /// <returns>How many tenants were done; null where another instance is at it.</returns>
    public Task<int?> Run(CancellationToken cancellation = default) =>
        platform.Run<int?>(
            async db =>
            {
                // The row of the tenant's, not this lock, says what is done: it only keeps two from doing the same.
                var alone = await db
                    .Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended('likelihood:all', 0)) as \"Value\"")
                    .SingleAsync(cancellation);
                if (!alone)
                {
                    return (null, null);
                }

                var now = clock.GetUtcNow();
                var night = new DateTimeOffset((now - NightBegins).UtcDateTime.Date, TimeSpan.Zero) + NightBegins;
                var rows = await db.TenantLikelihoods.AsNoTracking().ToDictionaryAsync(s => s.TenantId, cancellation);
                var all = await db.Tenants.Select(t => t.Id).ToListAsync(cancellation);
                var (done, changed) = (0, 0);
                foreach (var tenant in all)
                {
                    var last = rows.GetValueOrDefault(tenant);
                    var isNew = last?.ChangedAt > (last?.RenewedAt ?? DateTimeOffset.MinValue);
                    if (isNew || last?.RenewedAt is not { } at || at < night)
                    {
                        changed += await Renew(tenant, now, isNew || last?.RenewedAt is null, cancellation);
                        done++;
                    }
                }

                var fact = new AuditFact(TenantId.Platform, "system", "likelihood.renewed", "platform")
                {
                    Note = $"{done} tenants, {changed} scores changed",
                };
                return (done, changed == 0 ? null : fact);
            },
            cancellation
        );

    private async Task<int> Renew(TenantId tenant, DateTimeOffset now, bool everything, CancellationToken cancellation)
    {
        var since = everything ? DateTimeOffset.MinValue : now - Fades;
        (DateTimeOffset At, Guid Id)? after = null;
        var changed = 0;
        while (true)
        {
            var (next, count) = await tenants.In(tenant, db => Recent(db, tenant, since, after, now, cancellation), cancellation);
            changed += count;
            if (next is null)
            {
                break;
            }

            after = next;
        }

        return await tenants.In(
            tenant,
            async db =>
            {
                changed += await Unscored(db, tenant, now, cancellation);
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into tenant_likelihoods (tenant_id, renewed_at) values ({tenant.Value}, {now})
                    on conflict (tenant_id) do update set renewed_at = excluded.renewed_at
                    """,
                    cancellation
                );
                return changed;
            },
            cancellation
        );
    }

    // One batch along the list's own index, and with each person all that they did.
    private async Task<((DateTimeOffset, Guid)? Next, int Changed)> Recent(
        MoneyQuizDb db,
        TenantId tenant,
        DateTimeOffset since,
        (DateTimeOffset At, Guid Id)? after,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var rows = db.AssessSessions.Where(s => s.StartedAt > since);
        if (after is { } last)
        {
            rows = rows.Where(s => EF.Functions.LessThan(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(last.At, last.Id)));
        }

        var batch = await rows.OrderByDescending(s => s.StartedAt)
            .ThenByDescending(s => s.Id)
            .Take(Batch)
            .Select(s => new
            {
                s.StartedAt,
                s.Id,
                s.LeadId,
            })
            .ToListAsync(cancellation);
        var leads = batch.Select(s => s.LeadId).OfType<Guid>().Distinct().ToList();
        var theirs = await db
            .AssessSessions.Where(s => s.LeadId != null && leads.Contains(s.LeadId.Value))
            .Select(s => s.Id)
            .ToListAsync(cancellation);
        var changed = await renew.Of(db, tenant, [.. batch.Select(s => s.Id).Union(theirs)], now, cancellation);
        return (batch.Count < Batch ? null : (batch[^1].StartedAt, batch[^1].Id), changed);
    }

    // Older ones that have no score yet, such as of a time before there were scores.
    private async Task<int> Unscored(MoneyQuizDb db, TenantId tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        var (until, changed) = (now - AssessSession.AbandonedAfter, 0);
        while (true)
        {
            var ids = await db
                .AssessSessions.Where(s => s.Likelihood == null && s.StartedAt <= until && s.LastAnswerAt <= until)
                .OrderBy(s => s.StartedAt)
                .Take(Batch)
                .Select(s => s.Id)
                .ToListAsync(cancellation);
            var count = await renew.Of(db, tenant, ids, now, cancellation);
            changed += count;
            if (count == 0)
            {
                return changed;
            }
        }
    }
}
