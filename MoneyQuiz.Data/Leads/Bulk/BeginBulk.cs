using System.Globalization;
using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>
/// Writes down what shall be done to many at once, and to whom: those that match at this moment, whoever comes later.
/// <see cref="CarryOnBulk"/> does it.
/// </summary>
public sealed class BeginBulk(MemberAct act)
{
    /// <param name="value">The tag as it was typed, or an outcome's key; null: no outcome.</param>
    /// <returns>Done with the change's id.</returns>
    public Task<Acted> Run(Actor actor, TenantId tenant, BulkKind kind, string? value, BulkPick pick, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "bulk.begun",
            $"tenant:{tenant}",
            async (db, now) =>
            {
                var word = kind == BulkKind.Outcome ? value : LeadTag.Normalise(value);
                if (BulkChange.FaultOf(kind, word) is { } fault)
                {
                    return new Deed(new Acted.Invalid(fault));
                }

                var targets = await pick.Targets(db, kind, now, cancellation);
                if (FaultOf(kind, targets.Length) is { } unfit)
                {
                    return new Deed(new Acted.Invalid(unfit));
                }

                var change = new BulkChange
                {
                    Id = Guid.CreateVersion7(now),
                    TenantId = tenant,
                    Kind = kind,
                    Value = word,
                    AuthorId = actor.AccountId,
                    AskedAt = now,
                    State = BulkState.Doing,
                    Total = targets.Length,
                    SeenAt = now,
                };
                db.BulkChanges.Add(change);
                await db.SaveChangesAsync(cancellation);
                await Keep(db, change, targets, cancellation);
                return new Deed(
                    new Acted.Done(change.Id),
                    After: JsonSerializer.Serialize(
                        new
                        {
                            act = kind.ToString(),
                            value = word,
                            total = change.Total,
                            whom = pick.Words,
                        }
                    ),
                    Subject: $"bulk:{change.Id}"
                );
            },
            cancellation
        );

    private static string? FaultOf(BulkKind kind, int targets) =>
        targets > BulkChange.MostTargets
            ? $"These are more than {BulkChange.MostTargets.ToString("N0", CultureInfo.InvariantCulture)}. Narrow the filter, for example to a period, and do it in parts."
        : targets > 0 ? null
        : kind == BulkKind.Outcome ? "None of these sessions is there any more. Choose others."
        : "None of them has left an address, so there is nobody to tag. Choose others.";

    // Locked as they are written down: who is erased at this moment is not among them.
    private static Task<int> Keep(MoneyQuizDb db, BulkChange change, Guid[] targets, CancellationToken cancellation) =>
        change.Kind == BulkKind.Outcome
            ? db.Database.ExecuteSqlAsync(
                $"""
                insert into bulk_targets (tenant_id, change_id, place, session_id, state)
                select {change.TenantId.Value}, {change.Id}, t.place::int, s.id, 'Waiting'
                from unnest({targets}) with ordinality as t(id, place) join assess_sessions s on s.id = t.id for key share of s
                """,
                cancellation
            )
            : db.Database.ExecuteSqlAsync(
                $"""
                insert into bulk_targets (tenant_id, change_id, place, lead_id, state)
                select {change.TenantId.Value}, {change.Id}, t.place::int, l.id, 'Waiting'
                from unnest({targets}) with ordinality as t(id, place) join leads l on l.id = t.id for key share of l
                """,
                cancellation
            );
}
