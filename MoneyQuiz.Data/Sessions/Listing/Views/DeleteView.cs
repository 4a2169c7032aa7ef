using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Sessions.Listing.Views;

/// <summary>Takes away one of a person's views. What comes back is all it was: saving it again undoes this.</summary>
public sealed class DeleteView(TenantDb tenants)
{
    public Task<ViewKept> Run(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        tenants.In<ViewKept>(
            tenant,
            async db =>
            {
                if (
                    await Doorkeeper.RoleOf(db, actor, cancellation) is null
                    || await SavedViews.Own(db, actor).FirstOrDefaultAsync(v => v.Id == id, cancellation) is not { } view
                )
                {
                    return new ViewKept.NotFound();
                }

                db.SavedViews.Remove(view);
                await db.SaveChangesAsync(cancellation);
                return new ViewKept.Done(view);
            },
            cancellation
        );
}
