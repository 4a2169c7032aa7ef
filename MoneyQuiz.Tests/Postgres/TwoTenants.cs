using Microsoft.AspNetCore.Hosting;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>An app whose pool holds one connection, so that every transaction runs where another tenant's ran before; with one invitation in each demo tenant.</summary>
public sealed class TwoTenants(Cluster cluster) : TestApp(cluster)
{
    public TenantId Willow { get; private set; }

    public TenantId Harbour { get; private set; }

    public TenantDb Db => Get<TenantDb>();

    protected override async Task<Connections> Database()
    {
        var connections = await base.Database();
        return connections with { App = new NpgsqlConnectionStringBuilder(connections.App) { MaxPoolSize = 1, Timeout = 60 }.ConnectionString };
    }

    protected override async Task Seed()
    {
        var directory = Get<TenantDirectory>();
        Willow = (await directory.BySlug("willow"))!.Id;
        Harbour = (await directory.BySlug("harbour"))!.Id;
        foreach (var tenant in (TenantId[])[Willow, Harbour])
        {
            await Db.In(
                tenant,
                async db =>
                {
                    db.Invitations.Add(Invitation(tenant));
                    return await db.SaveChangesAsync();
                }
            );
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // Failing commands are the subject here.
        builder.UseSetting("Logging:LogLevel:Default", "None");
    }

    public static Invitation Invitation(TenantId tenant)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new Invitation
        {
            Id = Guid.CreateVersion7(now),
            TenantId = tenant,
            Email = $"{tenant}@example.com",
            Role = Role.Viewer,
            TokenHash = Guid.CreateVersion7(now).ToByteArray(),
            InvitedBy = Guid.CreateVersion7(now),
            CreatedAt = now,
            ExpiresAt = now.AddDays(1),
        };
    }
}
