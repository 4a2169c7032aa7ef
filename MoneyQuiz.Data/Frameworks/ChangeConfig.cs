using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>
/// What every change of a config has in common: one writer at a time, the caller's right, the expected version, one
/// transaction, and an audit row for the accepted within it and for the refused outside of it.
/// </summary>
public sealed class ChangeConfig(TenantDb tenants, PublishedFrameworks frameworks, ResolvedStates states, AuditLog audit, TimeProvider clock)
{
    /// <param name="action">In the audit: <c>config.changed</c>.</param>
    /// <param name="expected">The version that the caller began from; null: whatever it is.</param>
    /// <param name="decide">From the published config: what to write, or why not.</param>
    internal async Task<ConfigChanged> Run(
        Actor actor,
        TenantId tenant,
        string framework,
        string action,
        int? expected,
        Func<MoneyQuizDb, FrameworkDefinition, ConfigState, Task<Decision>> decide,
        CancellationToken cancellation
    )
    {
        if (FrameworkDefinitions.Find(framework) is not { } definition)
        {
            return new ConfigChanged.NotFound();
        }

        var fact = new AuditFact(tenant, actor.AuditName, action, $"config:{framework}") { Address = actor.Address };
        WrittenConfig? written = null;
        ConfigChanged outcome;
        try
        {
            (outcome, written) = await tenants.In(tenant, db => Within(db, definition, actor, fact, expected, decide, cancellation), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Failed, Note = fault.GetType().Name }, CancellationToken.None);
            throw;
        }

        if (written is not null)
        {
            frameworks.Publish(tenant, written.Now.Version, written.Resolved);
            await states.Forget(tenant, written.Forgotten, cancellation);
        }
        else if (Refusal(outcome) is { } refusal)
        {
            await audit.OnItsOwn(fact with { Outcome = refusal.Outcome, Note = refusal.Note }, cancellation);
        }

        return outcome;
    }

    private async Task<(ConfigChanged, WrittenConfig?)> Within(
        MoneyQuizDb db,
        FrameworkDefinition definition,
        Actor actor,
        AuditFact fact,
        int? expected,
        Func<MoneyQuizDb, FrameworkDefinition, ConfigState, Task<Decision>> decide,
        CancellationToken cancellation
    )
    {
        await ConfigWriter.Lock(db, definition.Framework, cancellation);
        if (!await Doorkeeper.May(db, actor, ApiScopes.ConfigWrite, clock.GetUtcNow(), cancellation))
        {
            return (new ConfigChanged.NotAllowed(), null);
        }

        var before = await ConfigState.Read(db, definition.Framework, cancellation);
        if (expected is { } version && version != before.Version)
        {
            return (new ConfigChanged.Conflict(before), null);
        }

        var decision = await decide(db, definition, before);
        if (decision.Next is not { } next)
        {
            return (decision.Instead!, null);
        }

        var now = clock.GetUtcNow();
        var written = await ConfigWriter.Write(db, definition, before, next, actor, now, cancellation);
        await AuditLog.Append(db, fact with { After = written.Diff, Note = Note(written.Now.Version, next.Reason) }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return (new ConfigChanged.Saved(written.Now, written.SnapshotId, decision.Warnings), written);
    }

    internal static string Note(int version, string? reason) => reason is null ? $"version {version}" : $"version {version}: {reason}";

    private static (AuditOutcome Outcome, string Note)? Refusal(ConfigChanged outcome) =>
        outcome switch
        {
            ConfigChanged.NotAllowed => (AuditOutcome.Refused, "may not change it"),
            ConfigChanged.Conflict conflict => (AuditOutcome.Failed, $"version {conflict.Now.Version} is published"),
            ConfigChanged.Invalid invalid => (
                AuditOutcome.Failed,
                string.Join('\n', invalid.Faults.Take(20).Select(f => $"{f.Pointer}: {f.Sentence}"))
            ),
            ConfigChanged.NotFound => (AuditOutcome.Failed, "no such snapshot"),
            _ => null,
        };

    /// <summary>What to write, or what to answer instead.</summary>
    internal sealed record Decision(NextConfig? Next, IReadOnlyList<ContentFault> Warnings, ConfigChanged? Instead)
    {
        public static Decision Write(
            FrameworkConfig config,
            FrameworkDefinition content,
            string? reason,
            IReadOnlyList<ContentFault>? warnings = null
        ) => new(new NextConfig(config, content, PublishReason.Kept(reason)), warnings ?? [], null);

        public static implicit operator Decision(ConfigChanged instead) => new(null, [], instead);
    }
}
