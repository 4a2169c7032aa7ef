using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;
using Npgsql;

namespace MoneyQuiz.Data.Sessions.Listing.Views;

/// <summary>Keeps what the list shows under a name. Every member may, for themselves.</summary>
public sealed class SaveView(TenantDb tenants, TimeProvider clock)
{
    /// <param name="query">Its page is left out: a view begins at its beginning.</param>
    public async Task<ViewKept> Run(Actor actor, TenantId tenant, string name, SessionQuery query, CancellationToken cancellation = default)
    {
        if (SavedView.FaultOf(name) is { } fault)
        {
            return new ViewKept.Invalid(fault);
        }

        var view = new SavedView
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            TenantId = tenant,
            AccountId = actor.AccountId,
            Name = name.Trim(),
            Query = SessionQueryText.Of(query.First),
            CreatedAt = clock.GetUtcNow(),
        };
        try
        {
            return await tenants.In(tenant, db => Within(db, actor, view, cancellation), cancellation);
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // The same at the same moment, in another window: now it is there.
            return await tenants.In(tenant, db => Within(db, actor, view, cancellation), cancellation);
        }
    }

    private static async Task<ViewKept> Within(MoneyQuizDb db, Actor actor, SavedView view, CancellationToken cancellation)
    {
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
        {
            return new ViewKept.NotFound();
        }

        var own = await SavedViews.Own(db, actor).AsNoTracking().ToListAsync(cancellation);
        if (own.Find(v => v.Query == view.Query) is { } there)
        {
            return new ViewKept.Same(there);
        }

        if (own.Exists(v => v.Name == view.Name))
        {
            return new ViewKept.Invalid($"You have a view called “{view.Name}” already. Choose another name.");
        }

        if (own.Count >= SavedView.MostViews)
        {
            return new ViewKept.Invalid($"You have {SavedView.MostViews} views, which is as many as can be kept. Delete one first.");
        }

        db.SavedViews.Add(view);
        await db.SaveChangesAsync(cancellation);
        return new ViewKept.Done(view);
    }
}
