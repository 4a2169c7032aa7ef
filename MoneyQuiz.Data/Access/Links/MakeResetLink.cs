using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

/// <summary>What came of asking for a reset link.</summary>
public abstract record ResetLinkOutcome
{
    /// <param name="Token">For <c>/account/reset/{token}</c>; shown once.</param>
    public sealed record Made(string Token, DateTimeOffset ExpiresAt) : ResetLinkOutcome;

    public sealed record NotFound : ResetLinkOutcome;

    public sealed record NotAllowed : ResetLinkOutcome;
}

/// <summary>A platform admin makes a link with which a person sets a new password. It works once, for 24 hours; the one before is void.</summary>
public sealed class MakeResetLink(PlatformScope platform, Doorkeeper doorkeeper, TimeProvider clock)
{
    public async Task<ResetLinkOutcome> Run(Actor actor, Guid account, CancellationToken cancellation = default)
    {
        var allowed = await doorkeeper.EnterPlatform(actor, cancellation) is Entry.EnteredPlatform;
        var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", "reset-link.made", $"account:{account}")
        {
            Address = actor.Address,
        };
        return await platform.Run<ResetLinkOutcome>(
            async db =>
            {
                if (!allowed || !await Doorkeeper.IsActive(db, actor, cancellation))
                {
                    return (new ResetLinkOutcome.NotAllowed(), fact with { Outcome = AuditOutcome.Refused });
                }

                if (!await db.Users.AnyAsync(a => a.Id == account, cancellation))
                {
                    return (new ResetLinkOutcome.NotFound(), null);
                }

                var token = SecretToken.Create();
                var link = new ResetLink
                {
                    TokenHash = SecretToken.Hash(token),
                    AccountId = account,
                    ExpiresAt = clock.GetUtcNow() + ResetLink.Lifetime,
                };
                await db.ResetLinks.Where(l => l.AccountId == account).ExecuteDeleteAsync(cancellation);
                db.ResetLinks.Add(link);
                return (new ResetLinkOutcome.Made(token, link.ExpiresAt), fact);
            },
            cancellation
        );
    }
}
