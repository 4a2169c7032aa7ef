using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

/// <summary>Makes the one-time link to the first account, at each start until there is a platform admin. The one before is void.</summary>
public sealed class MakeSetUpLink(PlatformScope platform, TimeProvider clock)
{
    /// <returns>The token; null where the platform has an admin already.</returns>
    public Task<string?> Run(CancellationToken cancellation = default) =>
        platform.Run<string?>(
            async db =>
            {
                await SetUpPlatform.Guard(db, cancellation);
                await db.SetUpLinks.ExecuteDeleteAsync(cancellation);
                if (await db.PlatformAdmins.AnyAsync(cancellation))
                {
                    return (null, (AuditFact?)null);
                }

                var token = SecretToken.Create();
                db.SetUpLinks.Add(new SetUpLink { TokenHash = SecretToken.Hash(token), ExpiresAt = clock.GetUtcNow() + SetUpLink.Lifetime });
                return (token, new AuditFact(TenantId.Platform, "system", "set-up-link.made", "platform"));
            },
            cancellation
        );
}
