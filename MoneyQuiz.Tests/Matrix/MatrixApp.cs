using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Cast;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Matrix;

/// <summary>An app with two tenants, people in every role, and rows in <c>harbour</c> whose words must never be seen from outside it.</summary>
public class MatrixApp(Cluster cluster) : TestApp(cluster)
{
    /// <summary>Stands in every private text of harbour.</summary>
    public const string Canary = "canary7f3a";

    internal IReadOnlyList<Person> Strangers { get; private set; } = [];

    internal Person Own { get; private set; } = null!;

    /// <summary>Ids of harbour's rows: accounts, invitations, audit entries and the tenant itself.</summary>
    internal IReadOnlyList<Guid> ForeignIds { get; private set; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, FreshAddress>());
    }

    protected override async Task Seed()
    {
        var own = await Person.Join(this, $"{Canary}-admin", new Dictionary<string, Role> { ["harbour"] = Role.Admin });
        Own = own;
        Strangers =
        [
            await Person.Join(this, "willow-viewer", new Dictionary<string, Role> { ["willow"] = Role.Viewer }),
            await Person.Join(this, "willow-coach", new Dictionary<string, Role> { ["willow"] = Role.Coach }),
            await Person.Join(this, "willow-admin", new Dictionary<string, Role> { ["willow"] = Role.Admin }),
            await Person.Join(this, "willow-one-factor", new Dictionary<string, Role> { ["willow"] = Role.Admin }, secondFactor: false),
            await Person.Join(this, "nobodys-member", new Dictionary<string, Role>()),
        ];
        var tenant = (await Get<Data.Tenancy.TenantDirectory>().BySlug("harbour"))!;
        var now = Get<TimeProvider>().GetUtcNow();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            TenantId = tenant.Id,
            Email = $"{Canary}@invited.example",
            Role = Role.Coach,
            TokenHash = new byte[32],
            InvitedBy = own.Actor.AccountId,
            CreatedAt = now,
            ExpiresAt = now.AddDays(7),
        };
        var entry = await Get<TenantDb>()
            .In(
                tenant.Id,
                async db =>
                {
                    db.Invitations.Add(invitation);
                    var fact = new AuditFact(tenant.Id, $"account:{own.Actor.AccountId}", "member.invited", $"invitation:{invitation.Id}")
                    {
                        After = Canary,
                    };
                    await Data.Audit.AuditLog.Append(db, fact, now);
                    await db.SaveChangesAsync();
                    return await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync();
                }
            );
        ForeignIds = [own.Actor.AccountId, own.Actor.SignInId, invitation.Id, entry.Id, tenant.Id.Value];
    }
}

/// <summary>The same app with the first wall taken away: what still holds, row-level security holds.</summary>
public sealed class MatrixAppWithoutFilter(Cluster cluster) : MatrixApp(cluster)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
            services.ConfigureDbContext<MoneyQuizDb>(options => options.ReplaceService<IModelCustomizer, WithoutFilter>(), ServiceLifetime.Singleton)
        );
    }

    internal sealed class WithoutFilter(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(ITenantOwned))))
            {
                ((IMutableEntityType)entity).SetQueryFilter(TenantFilter.Name, null);
            }
        }
    }
}

/// <summary>Each request from an address of its own: the walk asks what is answered, not how often.</summary>
internal sealed class FreshAddress : IStartupFilter
{
    private int _next;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    var number = Interlocked.Increment(ref _next);
                    context.Connection.RemoteIpAddress = new IPAddress([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
                    return following(context);
                }
            );
            next(app);
        };
}
