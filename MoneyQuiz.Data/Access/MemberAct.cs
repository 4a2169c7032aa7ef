using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>What became of one act of a member.</summary>
public abstract record Acted
{
    /// <param name="Id">Of what was made, where something was.</param>
    public sealed record Done(Guid? Id = null) : Acted;

    /// <summary>It isn't there (any more), or is another tenant's: the same answer.</summary>
    public sealed record NotFound : Acted;

    public sealed record NotAllowed : Acted;

    /// <param name="Sentence">What is amiss and what to do.</param>
    public sealed record Invalid(string Sentence) : Acted;

    /// <summary>Somebody else was first; nothing was written.</summary>
    public sealed record Conflict(string Sentence) : Acted;
}

/// <summary>What an act did, and what of it goes on record.</summary>
/// <param name="Recorded">False where there was nothing to do: then nothing is written down either.</param>
/// <param name="Subject">Where it is known only now.</param>
public sealed record Deed(Acted Outcome, string? Before = null, string? After = null, bool Recorded = true, string? Subject = null);

/// <summary>
/// One act of a member in their tenant, in one transaction with its line in the audit: it is on record exactly if it was
/// done. What the role does not allow is refused, and that is on record too.
/// </summary>
public sealed class MemberAct(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    /// <param name="least">The role from which it is allowed.</param>
    /// <param name="action"><c>noun.verb</c>.</param>
    /// <param name="subject"><c>kind:id</c>.</param>
    internal async Task<Acted> Run(
        Actor actor,
        TenantId tenant,
        Role least,
        string action,
        string subject,
        Func<MoneyQuizDb, DateTimeOffset, Task<Deed>> work,
        CancellationToken cancellation = default
    )
    {
        var fact = new AuditFact(tenant, actor.AuditName, action, subject) { Address = actor.Address };
        var outcome = await tenants.In(
            tenant,
            async db =>
            {
                if (!(await Doorkeeper.RoleOf(db, actor, cancellation) >= least))
                {
                    return new Acted.NotAllowed();
                }

                var now = clock.GetUtcNow();
                var deed = await work(db, now);
                if (deed is { Outcome: Acted.Done, Recorded: true })
                {
                    var told = fact with { Subject = deed.Subject ?? subject, Before = deed.Before, After = deed.After };
                    await AuditLog.Append(db, told, now, cancellation);
                    await db.SaveChangesAsync(cancellation);
                }

                return deed.Outcome;
            },
            cancellation
        );
        if (outcome is Acted.NotAllowed)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }
}
