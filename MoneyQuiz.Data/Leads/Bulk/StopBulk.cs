using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>Stops a bulk change after the batch that is being done. What was done stays; it can be undone, or continued.</summary>
public sealed class StopBulk(MemberAct act)
{
    public Task<Acted> Run(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "bulk.stopped",
            $"bulk:{id}",
            async (db, _) =>
            {
                if (await CarryOnBulk.Locked(db, id, cancellation) is not { } change)
                {
                    return new Deed(new Acted.NotFound());
                }

                if (!change.IsGoing)
                {
                    return new Deed(new Acted.Done(id), Recorded: false);
                }

                change.State = BulkState.Stopped;
                return new Deed(new Acted.Done(id), After: CarryOnBulk.Counts(change));
            },
            cancellation
        );
}
