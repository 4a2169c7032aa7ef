using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Leads.Desk;

/// <summary>The tags that a tenant uses, to choose from.</summary>
public sealed class TagsInUse(TenantDb tenants)
{
    /// <summary>As many as a list to choose from can hold.</summary>
    public const int Most = 100;

    /// <summary>Empty where the actor is no member (any more).</summary>
    public Task<IReadOnlyList<string>> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        tenants.In(tenant, async db => await Doorkeeper.RoleOf(db, actor, cancellation) is null ? [] : await Within(db, cancellation), cancellation);

    internal static async Task<IReadOnlyList<string>> Within(MoneyQuizDb db, CancellationToken cancellation) =>
        await db.LeadTags.Select(t => t.Tag).Distinct().OrderBy(t => t).Take(Most).ToListAsync(cancellation);
}
