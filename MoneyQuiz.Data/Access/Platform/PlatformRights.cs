using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>The platform admins' counterpart of <see cref="Doorkeeper.RoleOf"/>, asked again inside each platform use case's transaction.</summary>
public static class PlatformRights
{
    /// <summary>Whether this sign-in stands, has a second factor, and its person runs the platform.</summary>
    public static async Task<bool> Has(MoneyQuizDb db, Actor actor, CancellationToken cancellation = default) =>
        actor.SecondFactor
        && await db.PlatformAdmins.AnyAsync(a => a.AccountId == actor.AccountId, cancellation)
        && await Doorkeeper.IsActive(db, actor, cancellation);
}
