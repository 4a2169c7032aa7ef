using MoneyQuiz.E2E.Account;
using MoneyQuiz.E2E.Faults;

namespace MoneyQuiz.E2E.Circuits;

/// <summary>What an open dashboard costs in memory, and a visitor: with ten of each here, with five hundred in <c>bin/bench circuits</c>.</summary>
public sealed class CircuitMemoryTests(MeasuredApp app, ITestOutputHelper output) : IClassFixture<MeasuredApp>
{
    // Another page: to find out what of it is the page's own.
    private static readonly string Page = Environment.GetEnvironmentVariable("MONEYQUIZ_CIRCUITS_PAGE") ?? "/coach/quiz-sessions?tenant=willow";

    private static readonly int Many = Crowd.Times("MONEYQUIZ_CIRCUITS", 10);

    [Fact]
    public async Task A_dashboard_costs_little_and_a_visitor_nothing()
    {
        var cookie = await Cookie();
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(app.Url) };

        // What is made once for all is not a circuit's.
        foreach (var warm in await Open(http, cookie, 10))
        {
            await warm.Leave(http, cookie);
        }

        _ = await Visit(http, 10);
        var none = await app.Memory();
        var asking = await Visit(http, Many);
        var visited = await app.Memory();
        var circuits = await Open(http, cookie, Many);
        Assert.All(circuits, c => Assert.True(c.Renders > 0));
        var open = await app.Memory();
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }

        var (heap, resident) = (PerOne(visited.Heap, open.Heap), PerOne(visited.Resident, open.Resident));
        var figures =
            $"open={circuits.Count} heap={heap:0} rss={Math.Max(0, resident):0} quizzes={Many} "
            + $"visitors={Math.Max(0, PerOne(none.Heap, visited.Heap)):0.0} sockets={asking} total={open.Heap / 1024 / 1024}";
        output.WriteLine(figures);
        Figure.Note("circuits", figures);
        Assert.Equal(0, asking);
        // Few tell little, since what is made once for all is shared by few; the bar of 400 KB is the measurement's.
        Assert.True(heap < 4_000, $"A circuit holds {heap:0} KB.");
    }

    private static double PerOne(long before, long after) => (after - before) / 1024.0 / Many;

    private async Task<string> Cookie()
    {
        await using var browser = await app.Browser();
        var page = await browser.NewPageAsync();
        await page.JoinAs(app, "circuits@example.org");
        await page.GotoAsync(Page);
        await page.Ready();
        return string.Join("; ", (await browser.CookiesAsync()).Select(c => $"{c.Name}={c.Value}"));
    }

    // Eight at a time; those that are open go on breathing while the others come.
    private static async Task<IReadOnlyList<CircuitClient>> Open(HttpClient http, string cookie, int count)
    {
        var open = new System.Collections.Concurrent.ConcurrentQueue<CircuitClient>();
        var opening = Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (_, _) => open.Enqueue(await CircuitClient.Open(http, Page, cookie))
        );
        using var breath = new PeriodicTimer(TimeSpan.FromSeconds(10));
        var next = breath.WaitForNextTickAsync().AsTask();
        while (await Task.WhenAny(opening, next) == next)
        {
            await Task.WhenAll(open.Select(c => c.StayAlive()));
            next = breath.WaitForNextTickAsync().AsTask();
        }

        await opening;
        return [.. open];
    }

    // In the middle of a quiz: the first page is answered, the second is open.
    private static async Task<int> Visit(HttpClient http, int count)
    {
        var asking = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (n, stop) =>
            {
                var form = StepForm.Read(await http.GetStringAsync($"/q/{(n % 2 == 0 ? "willow" : "harbour")}/likert?variant=short", stop))!;
                using var answers = form.Page(form.Items.ToDictionary(i => i, _ => n % 5));
                using var posted = await http.PostAsync(form.Action, answers, stop);
                var html = await http.GetStringAsync(posted.Headers.Location, stop);
                Assert.NotNull(StepForm.Read(html));
                if (html.Contains("<!--Blazor", StringComparison.Ordinal) || html.Contains("_framework/", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref asking);
                }
            }
        );
        return asking;
    }
}
