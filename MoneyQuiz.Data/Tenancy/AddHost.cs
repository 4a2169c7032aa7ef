using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Tenancy;

public abstract record HostAdded
{
    public sealed record Done(string Host) : HostAdded;

    public sealed record Invalid(string Fault) : HostAdded;

    public sealed record NotFound : HostAdded;

    public sealed record NotAllowed : HostAdded;
}

/// <summary>Gives a tenant a host name of its own, on which its quiz then answers.</summary>
public sealed class AddHost(PlatformScope platform, TenantDirectory directory, TimeProvider clock)
{
    /// <param name="platformHosts">The platform's own, which no tenant may have.</param>
    public async Task<HostAdded> Run(
        Actor actor,
        TenantId tenant,
        string? text,
        IReadOnlySet<string> platformHosts,
        CancellationToken cancellation = default
    )
    {
        if (!HostName.TryParse(text, platformHosts, out var host, out var fault))
        {
            return new HostAdded.Invalid(fault);
        }

        var fact = new AuditFact(TenantId.Platform, $"account:{actor.AccountId}", "tenant.host-added", $"tenant:{tenant}")
        {
            Address = actor.Address,
            After = JsonSerializer.Serialize(new { host }),
        };
        var outcome = await platform.Run<HostAdded>(
            async db =>
            {
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (new HostAdded.NotAllowed(), fact with { Outcome = AuditOutcome.Refused });
                }

                if (!await db.Tenants.AnyAsync(t => t.Id == tenant, cancellation))
                {
                    return (new HostAdded.NotFound(), fact with { Outcome = AuditOutcome.Failed });
                }

                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"host:" + host}, 0))", cancellation);
                if (await db.TenantHosts.AnyAsync(h => h.Host == host, cancellation))
                {
                    var taken = $"{host} belongs to a tenant already. Remove it there first.";
                    return (new HostAdded.Invalid(taken), fact with { Outcome = AuditOutcome.Failed, Note = taken });
                }

                db.TenantHosts.Add(new TenantHost { Host = host, TenantId = tenant });
                await AuditLog.Append(db, fact with { TenantId = tenant }, clock.GetUtcNow(), cancellation);
                await ChangeSignals.Send(db, new ChangeSignal("tenant", tenant.Value), cancellation);
                return (new HostAdded.Done(host), fact);
            },
            cancellation
        );
        directory.Forget();
        return outcome;
    }
}
