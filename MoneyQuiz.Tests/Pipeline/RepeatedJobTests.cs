using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using MoneyQuiz.Web.Jobs;
using Npgsql;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>A job that fails must not take the app along: a hosted service that throws would end the host.</summary>
public sealed class RepeatedJobTests
{
    [Fact]
    public async Task Whatever_goes_wrong_in_a_round_the_app_lives_and_the_next_round_comes()
    {
        var lost = new NpgsqlException("Exception while reading from stream", new IOException("Connection reset by peer"));
        var job = new Faulty(
            lost,
            new InvalidOperationException("likely a transient failure", lost),
            new DbUpdateException("while saving", lost),
            new TimeoutException()
        );
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<IHostedService>(job);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await job.Through.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Faulty(params Exception[] faults) : RepeatedJob(TimeSpan.FromMilliseconds(1), TimeProvider.System, NullLogger.Instance)
    {
        private int _round;

        public TaskCompletionSource Through { get; } = new();

        protected override Task Round(CancellationToken stopping)
        {
            if (_round < faults.Length)
            {
                throw faults[_round++];
            }

            Through.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
