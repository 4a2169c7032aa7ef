using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing.Views;

/// <summary>Gives one of a person's views another name.</summary>
public sealed class RenameView(TenantDb tenants)
{
    public async Task<ViewKept> Run(Actor actor, TenantId tenant, Guid id, string name, CancellationToken cancellation = default) =>
        SavedView.FaultOf(name) is { } fault
            ? new ViewKept.Invalid(fault)
            : await tenants.In(tenant, db => Within(db, actor, id, name.Trim(), cancellation), cancellation);

    private static async Task<ViewKept> Within(MoneyQuizDb db, Actor actor, Guid id, string name, CancellationToken cancellation)
    {
        if (
            await Doorkeeper.RoleOf(db, actor, cancellation) is null
            || await SavedViews.Own(db, actor).FirstOrDefaultAsync(v => v.Id == id, cancellation) is not { } view
        )
        {
            return new ViewKept.NotFound();
        }

        if (await SavedViews.Own(db, actor).AnyAsync(v => v.Name == name && v.Id != id, cancellation))
        {
            return new ViewKept.Invalid($"You have a view called “{name}” already. Choose another name.");
        }

        view.Name = name;
        await db.SaveChangesAsync(cancellation);
        return new ViewKept.Done(view);
    }
}
