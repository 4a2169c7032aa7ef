using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Branding;

/// <summary>What became of a wish to change a brand.</summary>
public abstract record BrandChanged
{
    /// <summary>Published: the next request shows it.</summary>
    public sealed record Saved(BrandState Now, Guid SnapshotId) : BrandChanged;

    /// <summary>Nothing differs from what is published; no version was made.</summary>
    public sealed record Unchanged(BrandState Now) : BrandChanged;

    /// <summary>Somebody else published since. Nothing was written.</summary>
    public sealed record Conflict(BrandState Now) : BrandChanged;

    /// <summary>Nothing was written. Pointers are from the partial's or the brand's root.</summary>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : BrandChanged;

    public sealed record NotAllowed : BrandChanged;

    /// <summary>No such snapshot.</summary>
    public sealed record NotFound : BrandChanged;
}

/// <summary>What every change of a brand has in common, as <c>ChangeConfig</c> has it for configs.</summary>
public sealed class ChangeBrand(TenantDb tenants, Frameworks.PublishedFrameworks published, AuditLog audit, TimeProvider clock)
{
    /// <param name="decide">From the published brand: the next one, or why not.</param>
    internal async Task<BrandChanged> Run(
        Actor actor,
        TenantId tenant,
        string action,
        int? expected,
        Func<MoneyQuizDb, BrandState, Task<Decision>> decide,
        CancellationToken cancellation
    )
    {
        var fact = new AuditFact(tenant, actor.AuditName, action, $"brand:{tenant}") { Address = actor.Address };
        BrandChanged outcome;
        try
        {
            outcome = await tenants.In(tenant, db => Within(db, actor, fact, expected, decide, cancellation), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Failed, Note = fault.GetType().Name }, CancellationToken.None);
            throw;
        }

        if (outcome is BrandChanged.Saved)
        {
            published.Changed(tenant);
        }
        else if (Refusal(outcome) is { } refusal)
        {
            await audit.OnItsOwn(fact with { Outcome = refusal.Outcome, Note = refusal.Note }, cancellation);
        }

        return outcome;
    }

    private async Task<BrandChanged> Within(
        MoneyQuizDb db,
        Actor actor,
        AuditFact fact,
        int? expected,
        Func<MoneyQuizDb, BrandState, Task<Decision>> decide,
        CancellationToken cancellation
    )
    {
        await BrandWriter.Lock(db, cancellation);
        if (!await Doorkeeper.May(db, actor, ApiScopes.BrandWrite, clock.GetUtcNow(), cancellation))
        {
            return new BrandChanged.NotAllowed();
        }

        var before = await BrandState.Read(db, cancellation);
        if (expected is { } version && version != before.Version)
        {
            return new BrandChanged.Conflict(before);
        }

        var decision = await decide(db, before);
        if (decision.Next is not { } next)
        {
            return decision.Instead!;
        }

        var now = clock.GetUtcNow();
        var reason = PublishReason.Kept(decision.Reason);
        var written = await BrandWriter.Write(db, before, next, reason, actor, now, cancellation);
        var told = fact with { After = written.Diff, Note = Frameworks.ChangeConfig.Note(written.Now.Version, reason) };
        await AuditLog.Append(db, told, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new BrandChanged.Saved(written.Now, written.SnapshotId);
    }

    private static (AuditOutcome Outcome, string Note)? Refusal(BrandChanged outcome) =>
        outcome switch
        {
            BrandChanged.NotAllowed => (AuditOutcome.Refused, "may not change it"),
            BrandChanged.Conflict conflict => (AuditOutcome.Failed, $"version {conflict.Now.Version} is published"),
            BrandChanged.Invalid invalid => (
                AuditOutcome.Failed,
                string.Join('\n', invalid.Faults.Take(20).Select(f => $"{f.Pointer}: {f.Sentence}"))
            ),
            BrandChanged.NotFound => (AuditOutcome.Failed, "no such snapshot"),
            _ => null,
        };

    /// <summary>What to write, or what to answer instead.</summary>
    internal sealed record Decision(Brand? Next, string? Reason, BrandChanged? Instead)
    {
        public static implicit operator Decision(BrandChanged instead) => new(null, null, instead);
    }
}
