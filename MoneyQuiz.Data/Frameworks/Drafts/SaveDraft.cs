using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks.Drafts;

/// <summary>A draft as it should be. What is null stays as it is.</summary>
/// <param name="Revision">The revision that the editor began from; 0 for a draft that is not there yet.</param>
/// <param name="Config">The whole config.</param>
/// <param name="Brand">The whole brand; colours and numbers are typed, the words may still have faults.</param>
/// <param name="BaseConfigVersion">Set after a merge: the published version that was merged in.</param>
/// <param name="BaseBrandVersion">The same for the brand.</param>
public sealed record DraftEdit(
    int Revision,
    FrameworkConfig? Config = null,
    Brand? Brand = null,
    int? BaseConfigVersion = null,
    int? BaseBrandVersion = null
);

public abstract record DraftSaved
{
    /// <summary>In the database. Faults keep it from being published, not from being kept.</summary>
    public sealed record Saved(int Revision, DateTimeOffset At, IReadOnlyList<ContentFault> Faults) : DraftSaved;

    /// <summary>Somebody else saved, or published or discarded the draft, while this was edited. Nothing was written.</summary>
    public sealed record Conflict(DraftState Now) : DraftSaved;

    /// <summary>What could never be stored: half characters, or more than fits.</summary>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : DraftSaved;

    public sealed record NotAllowed : DraftSaved;

    /// <summary>No such framework.</summary>
    public sealed record NotFound : DraftSaved;
}

/// <summary>Keeps what an admin has typed, unpublished. Called some hundred milliseconds after each keystroke.</summary>
public sealed class SaveDraft(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    public async Task<DraftSaved> Run(Actor actor, TenantId tenant, string framework, DraftEdit edit, CancellationToken cancellation = default)
    {
        if (FrameworkDefinitions.Find(framework) is not { } definition)
        {
            return new DraftSaved.NotFound();
        }

        if (edit.Config is { } config && DraftStorage.Faults(config) is { Count: > 0 } faults)
        {
            return new DraftSaved.Invalid(faults);
        }

        var outcome = await tenants.In(tenant, db => Within(db, actor, definition, edit, cancellation), cancellation);
        if (outcome is DraftSaved.NotAllowed)
        {
            var fact = new AuditFact(tenant, actor.AuditName, "draft.saved", $"config:{framework}")
            {
                Outcome = AuditOutcome.Refused,
                Address = actor.Address,
            };
            await audit.OnItsOwn(fact, cancellation);
        }

        return outcome;
    }

    private async Task<DraftSaved> Within(MoneyQuizDb db, Actor actor, FrameworkDefinition definition, DraftEdit edit, CancellationToken cancellation)
    {
        await DraftStorage.Lock(db, definition.Framework, cancellation);
        if (!await Doorkeeper.May(db, actor, ApiScopes.ConfigWrite, clock.GetUtcNow(), cancellation))
        {
            return new DraftSaved.NotAllowed();
        }

        var before = await DraftState.Read(db, definition.Framework, cancellation);
        if (before.Revision != edit.Revision)
        {
            return new DraftSaved.Conflict(before);
        }

        var now = clock.GetUtcNow();
        var draft = await DraftStorage.Put(
            db,
            definition.Framework,
            before with
            {
                Config = edit.Config ?? before.Config,
                Brand = edit.Brand ?? before.Brand,
                BaseConfigVersion = edit.BaseConfigVersion ?? before.BaseConfigVersion,
                BaseBrandVersion = edit.BaseBrandVersion ?? (before.Brand is null ? before.PublishedBrand.Version : before.BaseBrandVersion),
            },
            actor.AuditName,
            now,
            cancellation
        );
        await ChangeSignals.Send(db, new ChangeSignal("draft", db.Tenant!.Value.Value), cancellation);
        return new DraftSaved.Saved(draft.Revision, now, DraftState.FaultsOf(definition, edit.Config ?? before.Config, edit.Brand ?? before.Brand));
    }
}
