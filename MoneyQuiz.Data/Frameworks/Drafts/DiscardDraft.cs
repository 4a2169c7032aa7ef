using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Frameworks.Drafts;

public abstract record DraftDiscarded
{
    /// <summary>Gone, with its preview links; or there was none.</summary>
    public sealed record Done : DraftDiscarded;

    /// <summary>Somebody else saved since. Nothing was thrown away.</summary>
    public sealed record Conflict(DraftState Now) : DraftDiscarded;

    public sealed record NotAllowed : DraftDiscarded;
}

/// <summary>Throws the tenant's draft away. What it held stays readable in the audit.</summary>
public sealed class DiscardDraft(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    /// <param name="revision">The revision that is thrown away.</param>
    public async Task<DraftDiscarded> Run(Actor actor, TenantId tenant, string framework, int revision, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(tenant, actor.AuditName, "draft.discarded", $"config:{framework}") { Address = actor.Address };
        var outcome = await tenants.In<DraftDiscarded>(
            tenant,
            async db =>
            {
                await DraftStorage.Lock(db, framework, cancellation);
                if (!await Doorkeeper.May(db, actor, ApiScopes.ConfigWrite, clock.GetUtcNow(), cancellation))
                {
                    return new DraftDiscarded.NotAllowed();
                }

                var draft = await db.Drafts.FirstOrDefaultAsync(d => d.Framework == framework && d.IsEdited, cancellation);
                if (draft is null)
                {
                    return new DraftDiscarded.Done();
                }

                if (draft.Revision != revision)
                {
                    return new DraftDiscarded.Conflict(await DraftState.Read(db, framework, cancellation));
                }

                db.Drafts.Remove(draft);
                await AuditLog.Append(db, fact with { Before = draft.Config }, clock.GetUtcNow(), cancellation);
                await db.SaveChangesAsync(cancellation);
                await ChangeSignals.Send(db, new ChangeSignal("draft", tenant.Value), cancellation);
                return new DraftDiscarded.Done();
            },
            cancellation
        );
        if (outcome is DraftDiscarded.NotAllowed)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }
}
