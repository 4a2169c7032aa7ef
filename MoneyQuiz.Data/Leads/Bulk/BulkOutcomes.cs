using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>What became of the sessions of a batch, beside how likely it was at that moment.</summary>
internal static class BulkOutcomes
{
    public static async Task Set(
        MoneyQuizDb db,
        BulkChange change,
        IReadOnlyList<BulkTarget> batch,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = batch.Select(t => t.SessionId!.Value).ToArray();
        // In one order: two at once wait for each other and don't lock each other out.
        await db.Database.ExecuteSqlAsync($"select 1 from assess_sessions where id = any({ids}) order by id for update", cancellation);
        var before = await db
            .AssessSessions.Where(s => ids.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Outcome,
                s.OutcomeAt,
                s.OutcomeLikelihood,
            })
            .ToDictionaryAsync(s => s.Id, cancellation);
        var changed = new List<Guid>();
        foreach (var target in batch)
        {
            if (!before.TryGetValue(target.SessionId!.Value, out var was) || was.Outcome == change.Value)
            {
                target.State = was is null ? BulkTargetState.Gone : BulkTargetState.Same;
                continue;
            }

            (target.State, target.ChangedAt) = (BulkTargetState.Changed, now);
            (target.OutcomeBefore, target.OutcomeAtBefore, target.OutcomeLikelihoodBefore) = (was.Outcome, was.OutcomeAt, was.OutcomeLikelihood);
            changed.Add(was.Id);
        }

        var at = change.Value is null ? (DateTimeOffset?)null : now;
        await db
            .AssessSessions.Where(s => changed.Contains(s.Id))
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.Outcome, change.Value)
                        .SetProperty(x => x.OutcomeAt, at)
                        .SetProperty(x => x.OutcomeLikelihood, x => at == null ? null : x.Likelihood),
                cancellation
            );
    }

    /// <summary>Undoes <see cref="Set"/> where the outcome is still the one of that moment.</summary>
    public static async Task PutBack(MoneyQuizDb db, BulkChange change, IReadOnlyList<BulkTarget> batch, CancellationToken cancellation)
    {
        var places = batch.Select(t => t.Place).ToArray();
        var ids = batch.Select(t => t.SessionId!.Value).ToArray();
        await db.Database.ExecuteSqlAsync($"select 1 from assess_sessions where id = any({ids}) order by id for update", cancellation);
        var put = await db
            .Database.SqlQuery<int>(
                $"""
                update assess_sessions s
                set outcome = t.outcome_before, outcome_at = t.outcome_at_before, outcome_likelihood = t.outcome_likelihood_before
                from bulk_targets t
                where t.tenant_id = {change.TenantId.Value} and t.change_id = {change.Id} and t.place = any({places})
                  and s.tenant_id = t.tenant_id and s.id = t.session_id and s.outcome is not distinct from {change.Value}::text
                  and s.outcome_at is not distinct from case when {change.Value}::text is null then null else t.changed_at end
                returning t.place as "Value"
                """
            )
            .ToListAsync(cancellation);
        var back = put.ToHashSet();
        foreach (var target in batch)
        {
            target.State = back.Contains(target.Place) ? BulkTargetState.PutBack : BulkTargetState.LeftAlone;
        }
    }
}
