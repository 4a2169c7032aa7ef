using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Tests.Cast;
using MoneyQuiz.Tests.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Sessions.Listing;

/// <summary>A count that takes too long is given up, which is no error; what really fails is still told.</summary>
public sealed class QuietCountTests(QuietCountTests.Heard app) : IClassFixture<QuietCountTests.Heard>
{
    public sealed class Heard(Cluster cluster) : TestApp(cluster)
    {
        internal ConcurrentQueue<string> Errors { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            builder.ConfigureLogging(log => log.ClearProviders().AddProvider(new Ear(Errors)));
        }
    }

    [Fact]
    public async Task Giving_up_is_quiet()
    {
        var willow = (await app.Get<TenantDirectory>().BySlug("willow"))!.Id;
        var person = await Person.Join(app, "patient", new Dictionary<string, Role> { ["willow"] = Role.Viewer });
        var list = app.Get<SessionList>();
        Assert.Equal(0, (await list.Read(person.Actor, willow, SessionQuery.Newest))!.Count);

        await using (var other = new NpgsqlConnection(app.Cluster.SuperUserOn(app.Connections)))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("lock table assess_sessions in access exclusive mode", other, transaction);
            await hold.ExecuteNonQueryAsync();
            var reading = list.Read(person.Actor, willow, SessionQuery.Newest);
            await Task.Delay(TimeSpan.FromSeconds(1));
            await transaction.RollbackAsync();
            Assert.Null((await reading)!.Count);
        }

        Assert.Empty(app.Errors);

        // A table that is gone is told, as before.
        await app.Behind("alter table assess_sessions rename to assess_sessions_gone");
        await Assert.ThrowsAsync<PostgresException>(() => list.Read(person.Actor, willow, SessionQuery.Newest));
        Assert.NotEmpty(app.Errors);
    }

    private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            heard.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
