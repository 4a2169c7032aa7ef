using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Tenancy;

public abstract record TenantSuspended
{
    public sealed record Done(TenantStatus Status) : TenantSuspended;

    public sealed record NotFound : TenantSuspended;

    public sealed record NotAllowed : TenantSuspended;
}

/// <summary>Takes a tenant's quiz off the air, or puts it back. Nothing of the tenant's is deleted, and its members still get in.</summary>
public sealed class SuspendTenant(PlatformScope platform, TenantDirectory directory, TimeProvider clock)
{
    public Task<TenantSuspended> Suspend(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        Run(actor, tenant, TenantStatus.Suspended, "tenant.suspended", cancellation);

    public Task<TenantSuspended> Resume(Actor actor, TenantId tenant, CancellationToken cancellation = default) =>
        Run(actor, tenant, TenantStatus.Active, "tenant.resumed", cancellation);

    private async Task<TenantSuspended> Run(Actor actor, TenantId id, TenantStatus status, string action, CancellationToken cancellation)
    {
        var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", action, $"tenant:{id}") { Address = actor.Address };
        var outcome = await platform.Run<TenantSuspended>(
            async db =>
            {
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (new TenantSuspended.NotAllowed(), fact with { Outcome = AuditOutcome.Refused });
                }

                if (await db.Tenants.FirstOrDefaultAsync(t => t.Id == id, cancellation) is not { } tenant)
                {
                    return (new TenantSuspended.NotFound(), fact with { Outcome = AuditOutcome.Failed });
                }

                var told = fact with
                {
                    Before = JsonSerializer.Serialize(new { status = tenant.Status.ToString() }),
                    After = JsonSerializer.Serialize(new { status = status.ToString() }),
                };
                tenant.Status = status;
                // In both chains: the tenant's own admins read theirs.
                await AuditLog.Append(db, told with { TenantId = id }, clock.GetUtcNow(), cancellation);
                await ChangeSignals.Send(db, new ChangeSignal("tenant", id.Value), cancellation);
                return (new TenantSuspended.Done(status), told);
            },
            cancellation
        );
        directory.Forget();
        return outcome;
    }
}
