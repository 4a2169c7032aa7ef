using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using Npgsql;

namespace MoneyQuiz.Bench;

/// <summary>The product's own services on the bench's database, and a coach of its largest tenant.</summary>
internal sealed class ListApp(ServiceProvider services) : IAsyncDisposable
{
    public const string Large = "large";
    public const string Small = "small-7";

    public static ListApp Open()
    {
        return new ListApp(BenchServices.Open(LogLevel.Error));
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<Tenant> Tenant(string slug) => (await Get<Data.Tenancy.TenantDirectory>().BySlug(slug))!;

    /// <summary>The superuser, for rows in bulk.</summary>
    public static async Task<NpgsqlConnection> SuperUser()
    {
        var text = Environment.GetEnvironmentVariable("MONEYQUIZ_POSTGRES_SUPER")!;
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(text) { Database = "moneyquiz", CommandTimeout = 0 }.ConnectionString
        );
        await connection.OpenAsync();
        return connection;
    }

    public async Task<Actor> Coach()
    {
        var now = Get<TimeProvider>().GetUtcNow();
        var tenant = await Tenant(Large);
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            Name = "Bench",
            UserName = $"bench-{now.Ticks}@example.org",
            NormalizedUserName = $"BENCH-{now.Ticks}@EXAMPLE.ORG",
            SecurityStamp = "bench",
            CreatedAt = now,
        };
        var signIn = new SignIn
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Id,
            Method = "password",
            SecondFactor = true,
            Device = "bench",
            CreatedAt = now,
            SeenAt = now,
            ConfirmedAt = now,
            Stamp = "bench",
        };
        await Get<PlatformScope>()
            .Run(
                "seed:bench",
                "person.joined",
                $"account:{account.Id}",
                async db =>
                {
                    db.Users.Add(account);
                    db.SignIns.Add(signIn);
                    db.Memberships.Add(
                        new Membership
                        {
                            TenantId = tenant.Id,
                            AccountId = account.Id,
                            Role = Role.Coach,
                            Since = now,
                        }
                    );
                    return await db.SaveChangesAsync();
                }
            );
        return new Actor(account.Id, signIn.Id, SecondFactor: true);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
