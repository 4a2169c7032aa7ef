using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>
/// Lets a bulk change be taken back, all of it or what was done before it was stopped. <see cref="CarryOnBulk"/> does it, and
/// leaves alone what somebody has changed since.
/// </summary>
public sealed class UndoBulk(MemberAct act)
{
    public Task<Acted> Run(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "bulk.undo-begun",
            $"bulk:{id}",
            async (db, now) =>
            {
                if (await CarryOnBulk.Locked(db, id, cancellation) is not { } change)
                {
                    return new Deed(new Acted.NotFound());
                }

                if (change.State is BulkState.Undoing or BulkState.Undone)
                {
                    return new Deed(new Acted.Done(id), Recorded: false);
                }

                if (!change.CanUndo(now))
                {
                    return new Deed(
                        new Acted.Conflict(
                            change.IsGoing ? "It is still going on. Stop it first." : "It is too long ago, or nothing was changed by it."
                        )
                    );
                }

                (change.State, change.Reached, change.SeenAt) = (BulkState.Undoing, 0, now);
                return new Deed(new Acted.Done(id), After: CarryOnBulk.Counts(change));
            },
            cancellation
        );
}
