using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using Npgsql;

namespace MoneyQuiz.Data.Access;

/// <summary>What came of accepting an invitation.</summary>
public abstract record InvitationOutcome
{
    /// <param name="By">The new person's sign-in; null where they were signed in already.</param>
    public sealed record Joined(SignedIn? By) : InvitationOutcome;

    public sealed record AlreadyMember : InvitationOutcome;

    /// <summary>Used, taken back or run out in the meantime.</summary>
    public sealed record Closed : InvitationOutcome;

    public sealed record Invalid(string Fault) : InvitationOutcome;
}

/// <summary>Makes a member of whoever holds an open invitation: the person who is signed in, or a new one.</summary>
public sealed class AcceptInvitation(InvitationLink link, TenantDb tenants, Accounts accounts, SignInBook book, TimeProvider clock)
{
    public async Task<InvitationOutcome> AsMyself(Actor actor, string slug, string token, CancellationToken cancellation = default)
    {
        if (await link.Find(slug, token, cancellation) is not { } invitation)
        {
            return new InvitationOutcome.Closed();
        }

        return await tenants.In<InvitationOutcome>(
            invitation.Tenant.Id,
            async db =>
            {
                if (!await Doorkeeper.IsActive(db, actor, cancellation))
                {
                    return new InvitationOutcome.Invalid("Your sign-in has ended. Sign in again and open the link once more.");
                }

                if (await db.Memberships.AnyAsync(m => m.AccountId == actor.AccountId, cancellation))
                {
                    return new InvitationOutcome.AlreadyMember();
                }

                return await Join(db, invitation, actor.AccountId, actor.Address, cancellation)
                    ? new InvitationOutcome.Joined(By: null)
                    : new InvitationOutcome.Closed();
            },
            cancellation
        );
    }

    public async Task<InvitationOutcome> AsNewPerson(
        Newcomer newcomer,
        string slug,
        string token,
        Visitor visitor,
        CancellationToken cancellation = default
    )
    {
        if (await link.Find(slug, token, cancellation) is not { } invitation)
        {
            return new InvitationOutcome.Closed();
        }

        if (NewAccount.Fault(newcomer, invitation.Email, invitation.Role == Role.Admin) is { } fault)
        {
            return new InvitationOutcome.Invalid(fault);
        }

        try
        {
            return await tenants.In(
                invitation.Tenant.Id,
                async db =>
                {
                    if (await NewAccount.Create(db, accounts, newcomer, invitation.Email, clock.GetUtcNow(), cancellation) is not { } account)
                    {
                        throw new NotKeptException(
                            new InvitationOutcome.Invalid("You already have an account with this address. Sign in to accept.")
                        );
                    }

                    var passkey = newcomer.Passkey is not null;
                    var by = book.Open(db, account, passkey ? "passkey" : "password", secondFactor: passkey, visitor);
                    return await Join(db, invitation, account.Id, visitor.Address, cancellation)
                        ? (InvitationOutcome)new InvitationOutcome.Joined(by)
                        : throw new NotKeptException(new InvitationOutcome.Closed());
                },
                cancellation
            );
        }
        catch (NotKeptException refused)
        {
            return refused.Outcome;
        }
        catch (DbUpdateException twin) when (twin.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Of two who accept at the same moment, the other made the account first.
            return new InvitationOutcome.Closed();
        }
    }

    // Of two who open the link at once, the row lets one through.
    private async Task<bool> Join(MoneyQuizDb db, InvitationFound invitation, Guid account, string? address, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var taken = await db
            .Invitations.Where(i => i.Id == invitation.Id && i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.AcceptedAt, now), cancellation);
        if (taken == 0)
        {
            return false;
        }

        var tenant = invitation.Tenant.Id;
        db.Memberships.Add(
            new Membership
            {
                TenantId = tenant,
                AccountId = account,
                Role = invitation.Role,
                Since = now,
            }
        );
        var fact = new AuditFact(tenant, $"account:{account}", "invitation.accepted", $"invitation:{invitation.Id}")
        {
            Address = address,
            After = $$"""{"role":"{{invitation.Role}}"}""",
        };
        await AuditLog.Append(db, fact, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("access", account), cancellation);
        return true;
    }

    /// <summary>Takes everything back that the transaction did, and carries out why.</summary>
    private sealed class NotKeptException(InvitationOutcome outcome) : Exception("The invitation was not accepted.")
    {
        public InvitationOutcome Outcome { get; } = outcome;
    }
}
