using System.Diagnostics;

namespace MoneyQuiz.E2E.Faults;

/// <summary>Visitors with a ledger, who answer quiz after quiz while somebody pulls plugs.</summary>
public sealed class Crowd : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly HttpClient _http;
    private readonly Random _chance = new(20_261_121);
    private readonly Stopwatch _clock = new();
    private readonly List<Task> _visitors = [];
    private volatile TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource _hit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stop;
    private int _left;

    /// <param name="url">Where all of them go.</param>
    public Crowd(string url)
    {
        _http = new HttpClient(_handler) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(90) };
        _running.SetResult();
    }

    public Ledger Ledger { get; } = new();

    /// <summary>How often something was pulled: from the environment, or as often as bin/test does.</summary>
    public static int Times(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var times) ? times : otherwise;

    /// <summary>One visitor takes one quiz, alone.</summary>
    public Task TakeOne() => Visitor(0).TakeOne(Start(0));

    public void Begin(int visitors)
    {
        _clock.Start();
        _visitors.AddRange(Enumerable.Range(1, visitors).Select(n => Visitor(n).TakeQuizzes(Start(n), () => _stop)));
    }

    /// <summary>Waits until somewhere within the next requests: where the visitors are at that moment is chance.</summary>
    public async Task SomeMoment(int within = 120)
    {
        _hit = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _left, _chance.Next(1, within));
        await Task.WhenAny([_hit.Task, .. _visitors]);
    }

    /// <summary>Waits until so many more requests were seen to fail.</summary>
    public async Task UntilRefused(int more)
    {
        var (from, patience) = (Ledger.Refused, Stopwatch.StartNew());
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Ledger.Refused < from + more && !_visitors.Exists(v => v.IsCompleted))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(90), "Nothing fails: the fault is none.");
            await tick.WaitForNextTickAsync();
        }
    }

    /// <summary>From now on, whoever was refused waits for <see cref="GoOn"/>.</summary>
    public void Hold() => _running = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => _running.TrySetResult();

    /// <summary>Lets all come to the end of their quizzes.</summary>
    public async Task Leave()
    {
        _stop = true;
        await Task.WhenAll(_visitors);
        _clock.Stop();
    }

    /// <summary>Compares the ledger with the database, notes the figures for bin/bench, and fails where they differ.</summary>
    public async Task Settle(string name, int times, Database database, ITestOutputHelper output, string more = "", string words = "")
    {
        var found = await LedgerCheck.Of(Ledger, database.SuperUser);
        var figures =
            $"times={times} sessions={Ledger.Sessions.Count} answers={Ledger.Sessions.Sum(s => s.Answers.Count)} lost={found.Lost} doubled={found.Doubled} "
            + $"wrong={Ledger.Wrong} back={Ledger.Continued} requests={Ledger.Requests} refused={Ledger.Refused} seconds={_clock.Elapsed.TotalSeconds:0}{more}";
        output.WriteLine(figures + words);
        Figure.Note(name, figures + words);
        Assert.True(found is { Lost: 0, Doubled: 0 } && Ledger.Wrong == 0, figures + "\n" + string.Join('\n', found.Faults.Take(20)));
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private static string Start(int visitor) => $"/q/{(visitor % 2 == 0 ? "willow" : "harbour")}/likert?variant=blitz";

    private LedgerVisitor Visitor(int number) => new(_http, Ledger, new Random(number), BackAgain, Sending);

    // A short breath besides, so that a fault that lasts is not asked a thousand times a second.
    private async Task BackAgain()
    {
        using var breath = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        await breath.WaitForNextTickAsync();
        await _running.Task;
    }

    private void Sending()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _hit.TrySetResult();
        }
    }
}
