namespace MoneyQuiz.Web.Pipeline;

/// <summary>
/// A graceful stop behind a balancer: on SIGTERM <c>/health/ready</c> says 503 at once, and the server goes on answering
/// for <c>Hosting:DrainSeconds</c> (0) until the balancer has noticed. Then it stops listening and ends what runs.
/// </summary>
internal sealed class Drain(IConfiguration configuration, TimeProvider clock) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        var seconds = Math.Clamp(configuration.GetValue("Hosting:DrainSeconds", 0), 0, 20);
        return Task.Delay(TimeSpan.FromSeconds(seconds), clock, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
