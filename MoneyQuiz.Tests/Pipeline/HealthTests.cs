using System.Net;
using MoneyQuiz.Tests.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>What the balancer is told while the database is away.</summary>
public sealed class HealthTests(PipelineApp app) : IClassFixture<PipelineApp>
{
    [Theory]
    [InlineData("10.1.2.3:8080")]
    [InlineData("moneyquiz.svc.cluster.local")]
    public async Task A_probe_may_ask_by_any_name(string host)
    {
        using var answer = await app.Get("/health/live", ("Host", host));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString().Split(", ").First(d => d == "no-store"));
    }

    [Fact]
    public async Task Without_its_database_it_is_alive_but_not_ready_and_says_so_kindly()
    {
        Assert.Equal(HttpStatusCode.OK, await Status("/health/ready"));
        await SetDatabase(open: false);
        try
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status("/health/ready"));
            // The channel's loss makes every copy stale: no tenant is known any more.
            app.Get<Data.Tenancy.TenantDirectory>().Forget();
            Assert.Equal(HttpStatusCode.OK, await Status("/health/live"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status("/health/ready"));
            using var page = await app.Get("/q/willow");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Equal("5", page.Headers.RetryAfter?.ToString());
            Assert.Contains("<h1", await page.Content.ReadAsStringAsync());
            Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        }
        finally
        {
            await SetDatabase(open: true);
        }

        Assert.Equal(HttpStatusCode.OK, await Status("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await Status("/q/willow"));
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await app.Get(path);
        return answer.StatusCode;
    }

    private async Task SetDatabase(bool open)
    {
        var name = new NpgsqlConnectionStringBuilder(app.Connections.App).Database;
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(app.Cluster.SuperUserOn(app.Connections)) { Database = "postgres", Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText =
            $"alter database {name} allow_connections {open}; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
