using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>That something of a tenant changed and copies of it are stale.</summary>
/// <param name="Kind">What: <c>tenant</c>, <c>access</c>, <c>brand</c>, <c>config</c>, <c>api-key</c>.</param>
/// <param name="Id">Whose: a tenant's or an account's id.</param>
public sealed record ChangeSignal(string Kind, Guid Id);

/// <summary>
/// Tells every instance, through PostgreSQL's notification channel, what has changed. Whoever keeps a copy subscribes,
/// and drops the whole copy on <see cref="Reset"/>, which is raised when the channel was away and signals may be lost.
/// </summary>
public sealed class ChangeSignals(Connections connections, ILogger<ChangeSignals> log) : BackgroundService
{
    private const string Channel = "moneyquiz";

    /// <summary>How long the channel may be silent before it is asked whether it is there, and how long the answer may take. Twice this is under the bar of 5 s.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>Raised on the listener's own thread; handlers only mark copies as stale.</summary>
    public event Action<ChangeSignal>? Changed;

    /// <summary>Raised every two seconds while the channel is away, and once when it is back.</summary>
    public event Action? Reset;

    /// <summary>Sends a signal when the caller's transaction commits, and not if it rolls back.</summary>
    public static Task Send(MoneyQuizDb db, ChangeSignal signal, CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {JsonSerializer.Serialize(signal)})", cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever cut the channel, it is opened again.
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogWarning("The notification channel is away: {Fault}", fault.Message);
                Reset?.Invoke();
                await Task.Delay(Beat, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken cancellation)
    {
        // A connection of its own: a pooled one would be reset on return.
        var builder = new NpgsqlConnectionStringBuilder(connections.App)
        {
            Pooling = false,
            Timeout = (int)Beat.TotalSeconds,
            CommandTimeout = (int)Beat.TotalSeconds,
            CancellationTimeout = -1,
            ApplicationName = "moneyquiz-signals",
        };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        connection.Notification += (_, message) => Raise(message.Payload);
        await connection.OpenAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        Reset?.Invoke();
        while (true)
        {
            if (!await connection.WaitAsync(Beat, cancellation))
            {
                // A half-open connection is silent like a quiet one: only a question tells them apart.
                await using var beat = new NpgsqlCommand("select 1", connection);
                await beat.ExecuteNonQueryAsync(cancellation);
            }
        }
    }

    private void Raise(string payload)
    {
        try
        {
            if (JsonSerializer.Deserialize<ChangeSignal>(payload) is { } signal)
            {
                Tell(Changed, signal);
            }
        }
        catch (JsonException)
        {
            log.LogWarning("A notification that is no signal was passed over");
        }
    }

    // One copy that cannot be marked as stale must not keep the others fresh.
    private void Tell(Action<ChangeSignal>? listeners, ChangeSignal signal)
    {
        foreach (var listener in listeners?.GetInvocationList().Cast<Action<ChangeSignal>>() ?? [])
        {
            try
            {
                listener(signal);
            }
#pragma warning disable CA1031 // Whatever went wrong in a listener, the next must hear.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                log.LogError(fault, "A listener failed on the signal {Kind}", signal.Kind);
            }
        }
    }
}
