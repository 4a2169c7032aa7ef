using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MoneyQuiz.Tests.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Sessions;

/// <summary>What an answer costs the database: at most two statements, beside the tenant's setting.</summary>
public sealed class AnswerStatementsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_answered_step_takes_two_statements_and_showing_the_next_one_takes_one()
    {
        using var browser = app.Browser();
        // The first session stores what it runs on, once per tenant and start of the app.
        await Begin(browser);
        var (next, step) = await Begin(browser);

        using var choice = await Counted(2, () => browser.PostAsync("/q/willow/likert/choice", step.One(0)));
        Assert.Equal(HttpStatusCode.NoContent, choice.StatusCode);
        for (var number = 2; number <= 3; number++)
        {
            using var posted = await Counted(2, () => browser.PostAsync(next[..next.LastIndexOf('/')], step.Page()));
            Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);
            next = posted.Headers.Location!.ToString();
            if (number == 2)
            {
                using var page = await Counted(1, () => browser.GetAsync(next));
                step = WebStep.Read(await page.Content.ReadAsStringAsync());
            }
        }

        // The last one scored the session in the same two statements.
        Assert.EndsWith("/lead", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_answer_takes_one_statement_and_a_page_view_none()
    {
        using var browser = app.Browser();
        await Begin(browser);
        using var page = await Counted(0, () => browser.GetAsync("/q/willow/likert?variant=blitz"));
        var step = WebStep.Read(await page.Content.ReadAsStringAsync());
        using var posted = await Counted(1, () => browser.PostAsync("/q/willow/likert", step.Page()));
        Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);
    }

    private static async Task<(string Next, WebStep Step)> Begin(HttpClient browser)
    {
        var first = await WebStep.Open(browser, "/q/willow/likert?variant=blitz");
        using var posted = await browser.PostAsync("/q/willow/likert", first.Page());
        var next = posted.Headers.Location!.ToString();
        return (next, await WebStep.Open(browser, next));
    }

    private async Task<HttpResponseMessage> Counted(int expected, Func<Task<HttpResponseMessage>> request)
    {
        var database = new NpgsqlConnectionStringBuilder(app.Connections.App).Database!;
        using var seen = new Statements(database);
        var answer = await request();
        var counted = seen.Texts.Where(t => !t.Contains("set_config", StringComparison.Ordinal)).ToList();
        Assert.True(counted.Count == expected, $"{expected} statements were expected:\n" + string.Join("\n\n", counted));
        return answer;
    }

    /// <summary>Listens to the statements that go to one database, in this process.</summary>
    private sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];
        private readonly string _database;

        public Statements(string database)
        {
            _database = database;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentQueue<string> Texts { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory)
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command: { } command } && command.Connection?.Database == _database)
            {
                Texts.Enqueue(command.CommandText);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.Dispose();
            }
        }

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }
}
