using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Tenancy;

public abstract record HostRemoved
{
    public sealed record Done : HostRemoved;

    public sealed record NotFound : HostRemoved;

    public sealed record NotAllowed : HostRemoved;
}

/// <summary>Takes a host name from a tenant. The quiz stays where it is on the platform's own host.</summary>
public sealed class RemoveHost(PlatformScope platform, TenantDirectory directory, TimeProvider clock)
{
    public async Task<HostRemoved> Run(Actor actor, TenantId tenant, string host, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", "tenant.host-removed", $"tenant:{tenant}")
        {
            Address = actor.Address,
            Before = JsonSerializer.Serialize(new { host }),
        };
        var outcome = await platform.Run<HostRemoved>(
            async db =>
            {
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (new HostRemoved.NotAllowed(), fact with { Outcome = AuditOutcome.Refused });
                }

                if (await db.TenantHosts.FirstOrDefaultAsync(h => h.Host == host && h.TenantId == tenant, cancellation) is not { } row)
                {
                    return (new HostRemoved.NotFound(), fact with { Outcome = AuditOutcome.Failed });
                }

                db.TenantHosts.Remove(row);
                await AuditLog.Append(db, fact with { TenantId = tenant }, clock.GetUtcNow(), cancellation);
                await ChangeSignals.Send(db, new ChangeSignal("tenant", tenant.Value), cancellation);
                return (new HostRemoved.Done(), fact);
            },
            cancellation
        );
        directory.Forget();
        return outcome;
    }
}
