using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>The runbook's drill, run: dump, restore, compare, and start the app on what came back.</summary>
public sealed class RestoreDrillTests(RestoreDrillTests.Original app) : IClassFixture<RestoreDrillTests.Original>
{
    [Fact]
    public async Task What_comes_back_is_the_same_and_the_app_runs_on_it()
    {
        var (exit, said) = await Drill("--keep");
        Assert.True(exit == 0, said);
        Assert.Matches(@"the same  \d+ tables, \d{2,} rows, \d{2,} tables behind the wall", said);
        var copy = said.Split("kept      ")[1].Trim();

        await using (var restored = new Copy(app, copy))
        {
            await restored.InitializeAsync();
            var tenant = (await restored.Get<TenantDirectory>().BySlug("willow"))!;
            var sessions = await restored.Get<TenantDb>().In(tenant.Id, db => Task.FromResult(db.AssessSessions.Count(s => s.CompletedAt != null)));
            Assert.True(sessions > 0);
            var chain = await restored.Get<TenantDb>().In(tenant.Id, db => Task.FromResult(db.AuditEntries.Count()));
            Assert.Equal(await app.Get<TenantDb>().In(tenant.Id, db => Task.FromResult(db.AuditEntries.Count())), chain);
            using var browser = restored.Browser();
            Assert.Contains("Willow", await browser.GetStringAsync("/q/willow"));
        }

        NpgsqlConnection.ClearAllPools();
        await Run("drop database " + copy + " with (force)");
    }

    [Fact]
    public async Task A_database_that_is_not_there_fails_the_drill()
    {
        var (exit, _) = await Drill(null, "no_such_database");
        Assert.NotEqual(0, exit);
    }

    private async Task<(int Exit, string Said)> Drill(string? option, string? database = null)
    {
        var super = new NpgsqlConnectionStringBuilder(app.Cluster.SuperUserOn(app.Connections));
        var start = new ProcessStartInfo(Repository.Path("bin", "drill"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(database ?? super.Database!);
        if (option is not null)
        {
            start.ArgumentList.Add(option);
        }

        start.Environment["MONEYQUIZ_POSTGRES_SUPER"] =
            $"Host={super.Host};Port={super.Port};Database=postgres;Username={super.Username};Password={super.Password}";
        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await wrong);
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(app.Cluster.SuperUserOn(app.Connections)) { Database = "postgres" }.ConnectionString
        );
        await connection.OpenAsync();
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public sealed class Original(Cluster cluster) : TestApp(cluster)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Demo:Sessions", "20");
        }
    }

    private sealed class Copy(TestApp original, string database) : TestApp(original.Cluster)
    {
        public override string KeyFile => original.KeyFile;

        protected override Task<Connections> Database() =>
            Task.FromResult(new Connections(At(original.Connections.App), At(original.Connections.Platform), At(original.Connections.Owner!)));

        private string At(string connection) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;
    }
}
