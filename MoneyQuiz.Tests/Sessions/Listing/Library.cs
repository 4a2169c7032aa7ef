using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Cast;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions.Listing;

/// <summary>Willow with sessions of every kind, many of them equal in what a list is sorted by; Harbour with the same few words.</summary>
public sealed class Library(Cluster cluster) : TestApp(cluster)
{
    public const int Many = 420;

    internal Person Coach { get; private set; } = null!;

    internal Person Viewer { get; private set; } = null!;

    internal Person Stranger { get; private set; } = null!;

    internal Tenant Willow { get; private set; } = null!;

    internal Tenant Harbour { get; private set; } = null!;

    protected override async Task Seed()
    {
        Willow = (await Get<TenantDirectory>().BySlug("willow"))!;
        Harbour = (await Get<TenantDirectory>().BySlug("harbour"))!;
        Coach = await Person.Join(this, "coach", new Dictionary<string, Role> { ["willow"] = Role.Coach });
        Viewer = await Person.Join(this, "viewer", new Dictionary<string, Role> { ["willow"] = Role.Viewer });
        Stranger = await Person.Join(this, "stranger", new Dictionary<string, Role> { ["harbour"] = Role.Admin });
        foreach (var (tenant, count) in new[] { (Willow, Many), (Harbour, 40) })
        {
            await Get<TenantDb>()
                .In(
                    tenant.Id,
                    async db =>
                    {
                        await Get<DemoSessions>().Write(db, tenant, Get<TimeProvider>().GetUtcNow(), count);
                        // From the token's digest: five moments a day over the last hundred days, and all that later work fills in.
                        return await db.Database.ExecuteSqlAsync(
                            $"""
                            update assess_sessions set
                              started_at = date_trunc('day', now()) - (d % 100) * interval '1 day' - (d % 5) * interval '1 hour',
                              last_answer_at = date_trunc('day', now()) - (d % 100) * interval '1 day' - (d % 5) * interval '1 hour' + interval '9 minutes',
                              likelihood = case when d % 7 > 0 then e % 101 end,
                              has_notes = d % 11 = 0,
                              outcome = case when d % 13 = 0 then 'booked' end,
                              source = case when d % 17 = 0 then 'legacy-import' else source end,
                              persona = case d % 4 when 0 then 'first-home' when 1 then 'late-start' end,
                              mq_variant = case when e % 5 = 0 then 'blue' when e % 5 = 1 then '=1+1' end
                            from (select id i, ('x' || left(token_hash, 6))::bit(24)::int d, ('x' || right(token_hash, 6))::bit(24)::int e from assess_sessions) x
                            where id = i
                            """
                        );
                    }
                );
        }
    }

    internal async Task<SessionPage> Read(SessionQuery query) => (await Get<SessionList>().Read(Coach.Actor, Willow.Id, query))!;

    /// <summary>What PostgreSQL says without any of our code, past row-level security: the ids in order.</summary>
    internal async Task<List<Guid>> Ids(string where, string order)
    {
        await using var connection = new Npgsql.NpgsqlConnection(Cluster.SuperUserOn(Connections));
        await connection.OpenAsync();
#pragma warning disable CA2100
        await using var command = new Npgsql.NpgsqlCommand(
            $"select s.id from assess_sessions s left join leads l on l.id = s.lead_id where s.tenant_id = '{Willow.Id}' and ({where}) order by {order}",
            connection
        );
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
