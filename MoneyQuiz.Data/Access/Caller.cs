using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Who calls a use case that people, programs and seeds share. Says nothing of what they may do: <see cref="May"/> asks the rows.</summary>
/// <param name="Name">As the audit and the snapshots keep it: <c>account:{id}</c>, <c>key:{id}</c>, <c>seed:{name}</c>.</param>
/// <param name="Address">Where the request came from, as a keyed hash; null where unknown.</param>
public abstract record Caller(string Name, string? Address)
{
    /// <summary>Whether they may, in the context's tenant, as of its transaction.</summary>
    public abstract Task<bool> May(MoneyQuizDb db, Right right, CancellationToken cancellation);

    public static implicit operator Caller(Actor actor) => new Person(actor);

    /// <summary>A signed-in member: every role reads, admins write.</summary>
    public sealed record Person(Actor Actor) : Caller($"account:{Actor.AccountId}", Actor.Address)
    {
        public override async Task<bool> May(MoneyQuizDb db, Right right, CancellationToken cancellation) =>
            await Doorkeeper.RoleOf(db, Actor, cancellation) is { } role && (role == Role.Admin || right is Right.ReadConfig or Right.ReadBrand);
    }

    /// <summary>The product itself, while it seeds or migrates.</summary>
    public sealed record Seed(string Which) : Caller($"seed:{Which}", null)
    {
        public override Task<bool> May(MoneyQuizDb db, Right right, CancellationToken cancellation) => Task.FromResult(true);
    }
}
