using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Tenancy;

/// <summary>The app with one who runs the platform, and as many fresh tenants with members as a test asks for.</summary>
public sealed class Office(Cluster cluster) : TestApp(cluster)
{
    public Actor Platform { get; private set; } = null!;

    /// <summary>A tenant with one member in each role, none shared with another test.</summary>
    public async Task<Team> Team(bool secondFactor = true)
    {
        var slug = "t" + Guid.CreateVersion7().ToString("N")[^12..];
        Assert.IsType<TenantCreated.Done>(
            await Get<CreateTenant>().Run(Platform, new NewTenant(slug, $"Team {slug}", "en-GB", "Europe/London", "nobody@example.org"))
        );
        var tenant = (await Get<TenantDirectory>().BySlug(slug))!;
        var people = new Dictionary<Role, Actor>();
        foreach (var role in Enum.GetValues<Role>())
        {
            people[role] = await Person(secondFactor);
            await Join(tenant.Id, people[role], role);
        }

        return new Team(tenant.Id, slug, people);
    }

    /// <summary>A team whose tenant has that many made-up sessions of all formats.</summary>
    public async Task<(Team Team, Tenant Tenant)> Stocked(int sessions)
    {
        var team = await Team();
        var tenant = (await Get<TenantDirectory>().BySlug(team.Slug))!;
        await Get<TenantDb>()
            .In(
                tenant.Id,
                async db =>
                {
                    await Get<DemoSessions>().Write(db, tenant, Now, sessions);
                    return true;
                }
            );
        return (team, tenant);
    }

    public async Task<Actor> Person(bool secondFactor = true)
    {
        var actor = new Actor(Guid.CreateVersion7(), Guid.CreateVersion7(), secondFactor, "somewhere");
        var email = $"p{actor.AccountId:N}@example.org";
        await Do(async db =>
        {
            db.Users.Add(
                new Account
                {
                    Id = actor.AccountId,
                    Name = $"Person {actor.AccountId.ToString("N")[^6..]}",
                    UserName = email,
                    NormalizedUserName = email.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    SecurityStamp = "as it was",
                }
            );
            await db.SaveChangesAsync();
            db.SignIns.Add(
                new SignIn
                {
                    Id = actor.SignInId,
                    AccountId = actor.AccountId,
                    Method = "password",
                    SecondFactor = secondFactor,
                    Device = "a test",
                    CreatedAt = Now,
                    SeenAt = Now,
                    ConfirmedAt = Now,
                    Stamp = "as it was",
                }
            );
        });
        return actor;
    }

    public Task Join(TenantId tenant, Actor actor, Role role) =>
        Do(db =>
        {
            db.Memberships.Add(
                new Membership
                {
                    TenantId = tenant,
                    AccountId = actor.AccountId,
                    Role = role,
                    Since = Now,
                }
            );
            return Task.CompletedTask;
        });

    public Task<Role?> RoleOf(TenantId tenant, Actor actor) =>
        Get<TenantDb>().In(tenant, db => db.Memberships.Where(m => m.AccountId == actor.AccountId).Select(m => (Role?)m.Role).FirstOrDefaultAsync());

    /// <summary>The last entry of a tenant's chain.</summary>
    public Task<AuditEntry> Last(TenantId tenant) =>
        Get<TenantDb>().In(tenant, db => db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync());

    public Task Do(Func<MoneyQuizDb, Task> work) =>
        Get<PlatformScope>()
            .Run(
                "seed:tests",
                "tests.seeded",
                "tests",
                async db =>
                {
                    await work(db);
                    return true;
                }
            );

    protected override async Task Seed()
    {
        Platform = await Person();
        await Do(db =>
        {
            db.PlatformAdmins.Add(new PlatformAdmin { AccountId = Platform.AccountId, Since = Now });
            return Task.CompletedTask;
        });
    }

    private DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();
}

public sealed record Team(TenantId Id, string Slug, IReadOnlyDictionary<Role, Actor> People)
{
    public Actor Admin => People[Role.Admin];
}
