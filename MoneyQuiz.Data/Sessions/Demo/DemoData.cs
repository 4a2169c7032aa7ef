using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Sessions.Demo;

public abstract record DemoDataChanged
{
    /// <param name="Sessions">How many came or went.</param>
    public sealed record Done(int Sessions) : DemoDataChanged;

    public sealed record NotAllowed : DemoDataChanged;
}

/// <summary>What is made up among a tenant's sessions and leads.</summary>
public sealed record DemoRows(int Sessions, int Leads);

/// <summary>Takes a tenant's demo sessions and leads away, or puts them there again; what real visitors did is not touched.</summary>
public sealed class DemoData(TenantDb tenants, DemoSessions demo, AuditLog audit, TimeProvider clock)
{
    /// <summary>Null where the actor is no admin (any more).</summary>
    public Task<DemoRows?> Count(Actor actor, Tenant tenant, CancellationToken cancellation = default) =>
        tenants.In(
            tenant.Id,
            async db =>
                await Doorkeeper.RoleOf(db, actor, cancellation) is Role.Admin
                    ? new DemoRows(
                        await db.AssessSessions.CountAsync(s => s.IsDemo, cancellation),
                        await db.Leads.CountAsync(l => l.IsDemo, cancellation)
                    )
                    : null,
            cancellation
        );

    public Task<DemoDataChanged> Remove(Actor actor, Tenant tenant, CancellationToken cancellation = default) =>
        Change(actor, tenant, "demo.removed", Clear, cancellation);

    /// <param name="progress">Is told how many sessions are written, of <see cref="DemoSessions.Count"/>.</param>
    public Task<DemoDataChanged> Restore(Actor actor, Tenant tenant, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        Change(
            actor,
            tenant,
            "demo.restored",
            async db =>
            {
                await Clear(db);
                await demo.Write(db, tenant, clock.GetUtcNow(), progress: progress, cancellation: cancellation);
                return DemoSessions.Count;
            },
            cancellation
        );

    private static async Task<int> Clear(MoneyQuizDb db)
    {
        // A real visitor may have given a demo lead's address: that lead stays with what they did.
        await db.Consents.Where(c => db.AssessSessions.Any(s => s.Id == c.SessionId && s.IsDemo)).ExecuteDeleteAsync();
        var sessions = await db.AssessSessions.Where(s => s.IsDemo).ExecuteDeleteAsync();
        await db.Leads.Where(l => l.IsDemo && !db.AssessSessions.Any(s => s.LeadId == l.Id)).ExecuteDeleteAsync();
        await ResolvedStates.ForgetOrphans(db, CancellationToken.None);
        await db.Leads.Where(l => l.IsDemo).ExecuteUpdateAsync(l => l.SetProperty(x => x.IsDemo, false));
        return sessions;
    }

    private async Task<DemoDataChanged> Change(
        Actor actor,
        Tenant tenant,
        string action,
        Func<MoneyQuizDb, Task<int>> work,
        CancellationToken cancellation
    )
    {
        var fact = new AuditFact(tenant.Id, $"account:{actor.AccountId}", action, $"tenant:{tenant.Id}") { Address = actor.Address };
        var outcome = await tenants.In<DemoDataChanged>(
            tenant.Id,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
                {
                    return new DemoDataChanged.NotAllowed();
                }

                // Two admins at once: the second finds what the first has done.
                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"demo data:" + tenant.Id}, 0))", cancellation);
                var count = await work(db);
                await AuditLog.Append(db, fact, clock.GetUtcNow(), cancellation);
                await db.SaveChangesAsync(cancellation);
                return new DemoDataChanged.Done(count);
            },
            cancellation
        );
        if (outcome is DemoDataChanged.NotAllowed)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }
}
