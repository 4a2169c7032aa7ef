using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks.Drafts;

public abstract record PreviewMade
{
    /// <param name="Generation">What its link is signed for.</param>
    /// <param name="Warnings">Keys that a column had and the partial left out.</param>
    public sealed record Made(Guid DraftId, int Generation, DateTimeOffset Until, IReadOnlyList<ContentFault> Warnings) : PreviewMade;

    /// <summary>Pointers are from the partial's root; those of the brand begin with <c>/brand</c>.</summary>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : PreviewMade;

    public sealed record NotAllowed : PreviewMade;

    /// <summary>No such framework.</summary>
    public sealed record NotFound : PreviewMade;
}

/// <summary>
/// Makes a draft for one preview, from what is published and a partial. It leaves the draft that the tenant's admins edit
/// alone, and is gone a day later.
/// </summary>
public sealed class MakePreview(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    /// <param name="partial">Of the config; null: as it is published.</param>
    /// <param name="brand">Of the brand; null: as it is published.</param>
    public async Task<PreviewMade> Run(
        Actor actor,
        TenantId tenant,
        string framework,
        JsonElement? partial,
        JsonElement? brand,
        CancellationToken cancellation = default
    )
    {
        if (FrameworkDefinitions.Find(framework) is not { } definition)
        {
            return new PreviewMade.NotFound();
        }

        var fact = new AuditFact(tenant, actor.AuditName, "preview.made", $"config:{framework}") { Address = actor.Address };
        var outcome = await tenants.In(tenant, db => Within(db, definition, actor, fact, partial, brand, cancellation), cancellation);
        if (outcome is PreviewMade.NotAllowed)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }

    private async Task<PreviewMade> Within(
        MoneyQuizDb db,
        FrameworkDefinition definition,
        Actor actor,
        AuditFact fact,
        JsonElement? partial,
        JsonElement? brand,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        if (!await Doorkeeper.May(db, actor, ApiScopes.ConfigWrite, now, cancellation))
        {
            return new PreviewMade.NotAllowed();
        }

        var (config, look) = (await ConfigState.Read(db, definition.Framework, cancellation), await BrandState.Read(db, cancellation));
        var faults = new FaultList();
        var draft = DraftStorage.New(db, definition.Framework, isEdited: false, actor.AuditName, now);
        (draft.BaseConfigVersion, draft.BaseBrandVersion, draft.Revision) = (config.Version, look.Version, 1);
        draft.Config = config.Config.ToJson().ToJsonString();
        IReadOnlyList<ContentFault> warnings = [];
        if (partial is { } changes)
        {
            switch (ConfigPatch.Apply(definition, config.Config, changes))
            {
                case ConfigPatched.Accepted accepted:
                    (draft.Config, warnings) = (accepted.Next.ToJson().ToJsonString(), accepted.Warnings);
                    break;
                case ConfigPatched.Invalid invalid:
                    faults.Add(invalid.Faults);
                    break;
            }
        }

        if (brand is { } fields)
        {
            switch (BrandPatch.Apply(look.Brand, fields))
            {
                case BrandPatched.Accepted accepted:
                    draft.Brand = DraftStorage.Json(accepted.Next);
                    break;
                case BrandPatched.Invalid invalid:
                    faults.Add(invalid.Faults.Select(f => f.Under("/brand")));
                    break;
            }
        }

        if (faults.All.Count > 0)
        {
            return new PreviewMade.Invalid(faults.All);
        }

        db.Drafts.Add(draft);
        await AuditLog.Append(db, fact with { Subject = $"draft:{draft.Id}" }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new PreviewMade.Made(draft.Id, draft.LinkGeneration, now + Draft.PreviewFor, warnings);
    }
}
