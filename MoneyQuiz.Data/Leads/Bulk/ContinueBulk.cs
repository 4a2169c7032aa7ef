using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>Lets a bulk change go on that was stopped, or that stands still because the machine was. <see cref="CarryOnBulk"/> does it.</summary>
public sealed class ContinueBulk(MemberAct act)
{
    public Task<Acted> Run(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "bulk.continued",
            $"bulk:{id}",
            async (db, now) =>
            {
                if (await CarryOnBulk.Locked(db, id, cancellation) is not { } change)
                {
                    return new Deed(new Acted.NotFound());
                }

                if (change.State is BulkState.Done or BulkState.Undone || (change.IsGoing && !change.IsSilent(now)))
                {
                    return new Deed(new Acted.Done(id), Recorded: false);
                }

                change.State = change.State == BulkState.Undoing ? BulkState.Undoing : BulkState.Doing;
                change.SeenAt = now;
                return new Deed(new Acted.Done(id), After: CarryOnBulk.Counts(change));
            },
            cancellation
        );
}
