using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>What a tenant's sessions can be filtered by, in words.</summary>
/// <param name="Personas">In use, at most <see cref="FilterChoicesOf.Most"/>.</param>
public sealed record FilterChoices(
    IReadOnlyList<FormatChoice> Formats,
    IReadOnlyList<ArchetypeChoice> Archetypes,
    IReadOnlyList<string> Personas,
    IReadOnlyList<string> Experiments
);

public sealed record FormatChoice(string Key, string Name, IReadOnlyList<VariantChoice> Variants);

public sealed record VariantChoice(string Key, string Name);

public sealed record ArchetypeChoice(ArchetypeId Id, string Name, string Colour);

/// <summary>Reads them; names are those of the framework that is published now.</summary>
public sealed class FilterChoicesOf(TenantDb tenants, PublishedFrameworks frameworks)
{
    public const int Most = 100;

    /// <summary>Null where the actor is no member.</summary>
    public async Task<FilterChoices?> Read(Actor actor, TenantId tenant, CancellationToken cancellation = default)
    {
        var resolved = await frameworks.Current(tenant, cancellation);
        var used = await tenants.In(
            tenant,
            async db =>
                await Doorkeeper.RoleOf(db, actor, cancellation) is null
                    ? null
                    : new { Personas = await Personas(db).ToListAsync(cancellation), Experiments = await Experiments(db).ToListAsync(cancellation) },
            cancellation
        );
        return used is null
            ? null
            : new FilterChoices(
                [.. FormatCatalogue.All.Select(f => new FormatChoice(f.Key.Value, f.Name, Variants(resolved, f.Key)))],
                [.. ArchetypeIds.All.Select(a => new ArchetypeChoice(a, resolved[a].Name, resolved[a].Colour))],
                used.Personas,
                used.Experiments
            );
    }

    private static List<VariantChoice> Variants(ResolvedFramework resolved, ModeKey mode) =>
        [.. resolved.Plan(mode)?.Variants.Select(v => new VariantChoice(v.Key, v.Name)) ?? []];

    // From one value to the next along the index: one step each, however many sessions have it.
    private static IQueryable<string> Personas(MoneyQuizDb db)
    {
        var tenant = db.Tenant!.Value.Value;
        return db.Database.SqlQuery<string>(
            $"""
            with recursive used (name) as (
              select min(persona) from assess_sessions where tenant_id = {tenant} and persona is not null
              union all
              select (select min(persona) from assess_sessions where tenant_id = {tenant} and persona > used.name) from used where used.name is not null
            )
            select name as "Value" from used where name is not null limit {Most}
            """
        );
    }

    private static IQueryable<string> Experiments(MoneyQuizDb db)
    {
        var tenant = db.Tenant!.Value.Value;
        return db.Database.SqlQuery<string>(
            $"""
            with recursive used (name) as (
              select min(mq_variant) from assess_sessions where tenant_id = {tenant} and mq_variant is not null
              union all
              select (select min(mq_variant) from assess_sessions where tenant_id = {tenant} and mq_variant > used.name) from used where used.name is not null
            )
            select name as "Value" from used where name is not null limit {Most}
            """
        );
    }
}
