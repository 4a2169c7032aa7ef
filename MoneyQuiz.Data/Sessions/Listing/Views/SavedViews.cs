using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing.Views;

/// <summary>A person's own views in one tenant, by name. Nobody sees another's.</summary>
public sealed class SavedViews(TenantDb tenants)
{
    /// <summary>None where the actor is no member.</summary>
    public Task<IReadOnlyList<SavedView>> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In<IReadOnlyList<SavedView>>(
            tenant,
            async db =>
                await Doorkeeper.RoleOf(db, actor, cancellation) is null
                    ? []
                    : await Own(db, actor).AsNoTracking().OrderBy(v => v.Name).ToListAsync(cancellation),
            cancellation
        );

    internal static IQueryable<SavedView> Own(MoneyQuizDb db, Actor actor) => db.SavedViews.Where(v => v.AccountId == actor.AccountId);
}

/// <summary>What became of a view.</summary>
public abstract record ViewKept
{
    public sealed record Done(SavedView View) : ViewKept;

    /// <summary>These very rows are a view already.</summary>
    public sealed record Same(SavedView There) : ViewKept;

    public sealed record Invalid(string Sentence) : ViewKept;

    /// <summary>No member, or no such view of theirs: the same answer.</summary>
    public sealed record NotFound : ViewKept;
}
