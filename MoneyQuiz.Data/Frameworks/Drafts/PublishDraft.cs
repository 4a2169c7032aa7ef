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

public abstract record DraftPublished
{
    /// <summary>Visitors see it with their next request. A part that the draft did not change keeps its version.</summary>
    public sealed record Published(int ConfigVersion, int BrandVersion) : DraftPublished;

    /// <summary>The draft says what is published already, or there is none; a draft that was there is gone.</summary>
    public sealed record NothingToPublish : DraftPublished;

    /// <summary>Somebody published since the draft began, or saved it since it was shown. Both stand in the state; nothing was written.</summary>
    public sealed record Conflict(DraftState Now) : DraftPublished;

    /// <summary>Nothing was written. Brand pointers begin with <c>/brand</c>.</summary>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : DraftPublished;

    public sealed record NotAllowed : DraftPublished;

    /// <summary>No such framework.</summary>
    public sealed record NotFound : DraftPublished;
}

/// <summary>Publishes the tenant's draft: config and brand in one transaction, each with its snapshot, and the draft is gone.</summary>
public sealed class PublishDraft(TenantDb tenants, PublishedFrameworks frameworks, ResolvedStates states, AuditLog audit, TimeProvider clock)
{
    /// <param name="revision">The revision whose diff was shown.</param>
    public async Task<DraftPublished> Run(
        Actor actor,
        TenantId tenant,
        string framework,
        int revision,
        string? reason = null,
        CancellationToken cancellation = default
    )
    {
        if (FrameworkDefinitions.Find(framework) is not { } definition)
        {
            return new DraftPublished.NotFound();
        }

        var fact = new AuditFact(tenant, actor.AuditName, "draft.published", $"config:{framework}") { Address = actor.Address };
        DraftPublished outcome;
        WrittenConfig? config = null;
        try
        {
            (outcome, config) = await tenants.In(
                tenant,
                db => Within(db, definition, actor, fact, revision, PublishReason.Kept(reason), cancellation),
                cancellation
            );
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Failed, Note = fault.GetType().Name }, CancellationToken.None);
            throw;
        }

        if (outcome is DraftPublished.Published)
        {
            frameworks.Changed(tenant);
        }

        if (config is not null)
        {
            await states.Forget(tenant, config.Forgotten, cancellation);
        }

        switch (outcome)
        {
            case DraftPublished.NotAllowed:
                await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
                break;
            case DraftPublished.Conflict or DraftPublished.Invalid:
                await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Failed, Note = outcome.GetType().Name }, cancellation);
                break;
        }

        return outcome;
    }

    private async Task<(DraftPublished, WrittenConfig?)> Within(
        MoneyQuizDb db,
        FrameworkDefinition definition,
        Actor actor,
        AuditFact fact,
        int revision,
        string? reason,
        CancellationToken cancellation
    )
    {
        // In this order everywhere: draft, config, brand.
        await DraftStorage.Lock(db, definition.Framework, cancellation);
        await ConfigWriter.Lock(db, definition.Framework, cancellation);
        await BrandWriter.Lock(db, cancellation);
        if (
            !await Doorkeeper.May(db, actor, ApiScopes.ConfigWrite, clock.GetUtcNow(), cancellation)
            || !await Doorkeeper.May(db, actor, ApiScopes.BrandWrite, clock.GetUtcNow(), cancellation)
        )
        {
            return (new DraftPublished.NotAllowed(), null);
        }

        var draft = await DraftState.Read(db, definition.Framework, cancellation);
        if (draft.Revision != revision || draft.IsBehind)
        {
            return (new DraftPublished.Conflict(draft), null);
        }

        var check = ConfigCheck.Of(definition, draft.Config);
        var faults = DraftState.FaultsOf(definition, FrameworkConfig.Empty, draft.Brand?.Tidy());
        if (check.Content is not { } content || faults.Count > 0)
        {
            return (new DraftPublished.Invalid([.. check.Faults, .. faults]), null);
        }

        var now = clock.GetUtcNow();
        await db.Drafts.Where(d => d.Id == draft.Id).ExecuteDeleteAsync(cancellation);
        var config = draft.Config.Equals(draft.Published.Config)
            ? null
            : await ConfigWriter.Write(db, definition, draft.Published, new NextConfig(draft.Config, content, reason), actor, now, cancellation);
        var brand =
            draft.Brand?.Tidy() is { } next && !BrandJson.AreEqual(next, draft.PublishedBrand.Brand)
                ? await BrandWriter.Write(db, draft.PublishedBrand, next, reason, actor, now, cancellation)
                : null;
        foreach (var (diff, version, subject) in Written(config, brand, fact.Subject))
        {
            var told = fact with { Subject = subject, After = diff, Note = ChangeConfig.Note(version, reason) };
            await AuditLog.Append(db, told, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("draft", fact.TenantId.Value), cancellation);
        return config is null && brand is null
            ? (new DraftPublished.NothingToPublish(), null)
            : (
                new DraftPublished.Published(config?.Now.Version ?? draft.Published.Version, brand?.Now.Version ?? draft.PublishedBrand.Version),
                config
            );
    }

    private static IEnumerable<(string Diff, int Version, string Subject)> Written(WrittenConfig? config, WrittenBrand? brand, string subject)
    {
        if (config is not null)
        {
            yield return (config.Diff, config.Now.Version, subject);
        }

        if (brand is not null)
        {
            yield return (brand.Diff, brand.Now.Version, subject.Replace("config:", "brand:", StringComparison.Ordinal));
        }
    }
}
