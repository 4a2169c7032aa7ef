using System.Diagnostics;
using MoneyQuiz.E2E.Server;
using Npgsql;

namespace MoneyQuiz.E2E.Faults;

/// <summary>
/// The app is ended by kill −9 while a dozen visitors answer: ten times here, a hundred times with <c>MONEYQUIZ_FULL=1</c>
/// (<c>bin/bench kill</c>).
/// </summary>
public sealed class KillTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    private const int Visitors = 12;

    private static readonly int Kills = Environment.GetEnvironmentVariable("MONEYQUIZ_FULL") == "1" ? 100 : 10;

    private readonly Ledger _ledger = new();
    private readonly Random _chance = new(20_261_121);
    private volatile TaskCompletionSource _running = new();
    private volatile TaskCompletionSource _hit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stop;
    private int _left;

    [Fact]
    public async Task No_acknowledged_answer_is_lost_or_doubled_and_each_visitor_continues_where_they_were()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(app.Url), Timeout = TimeSpan.FromSeconds(90) };
        _running.SetResult();
        var clock = Stopwatch.StartNew();
        var visitors = Enumerable
            .Range(1, Visitors)
            .Select(n => new LedgerVisitor(http, _ledger, new Random(n), () => _running.Task, Sending).TakeQuizzes(Start(n), () => _stop))
            .ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            // Somewhere within the next requests; the others are anywhere at that moment.
            _hit = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _left, _chance.Next(1, 120));
            await Task.WhenAny([_hit.Task, .. visitors]);
            _running = new();
            await app.Kill();
            await app.Start();
            _running.SetResult();
        }

        _stop = true;
        await Task.WhenAll(visitors);
        await Verify();
        output.WriteLine(
            $"{Kills} kills, {_ledger.Sessions.Count} sessions, {_ledger.Sessions.Sum(s => s.Answers.Count)} acknowledged answers: 0 lost, 0 doubled; "
                + $"{_ledger.Continued} times back at the right step; {clock.Elapsed.TotalSeconds:0} s"
        );
    }

    private static string Start(int visitor) => $"/q/{(visitor % 2 == 0 ? "willow" : "harbour")}/likert?variant=blitz";

    private void Sending()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _hit.TrySetResult();
        }
    }

    private async Task Verify()
    {
        var rows = new Dictionary<string, (StoredAnswers Log, int Revision, int Steps, bool Complete, bool Card)>(StringComparer.Ordinal);
        await using var connection = new NpgsqlConnection(app.Database.SuperUser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select token_hash, answers, revision, steps_done, completed_at is not null, card is not null from assess_sessions",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(
                reader.GetString(0),
                (StoredAnswers.Read((byte[])reader[1]), reader.GetInt32(2), reader.GetInt32(3), reader.GetBoolean(4), reader.GetBoolean(5))
            );
        }

        // One row for each session that was begun, and none beside them: no first post was stored twice.
        Assert.Equal(_ledger.Sessions.Select(s => s.TokenHash).Order(), rows.Keys.Order());
        foreach (var told in _ledger.Sessions)
        {
            var (log, revision, steps, complete, card) = rows[told.TokenHash];
            Assert.Equal(told.Answers.OrderBy(a => a.Key), log.Choices.Select(c => KeyValuePair.Create(c.Key, c.Value.Single())).OrderBy(a => a.Key));
            Assert.Equal(Enumerable.Range(0, told.StepsDone), log.Closed);
            Assert.Equal((log.Entries, told.StepsDone, told.Completed, told.Completed), (revision, steps, complete, card));
        }
    }
}
