using System.Diagnostics;

namespace MoneyQuiz.Bench;

/// <summary>Whole sessions of 112 statements over HTTP, HTML and all: as many visitors as named, each as fast as they are served.</summary>
internal static class VisitorLoad
{
    public static async Task<int> Run(Uri url, int clients, TimeSpan span)
    {
        using var http = LoadVisitor.Client(url);
        await Take(http, clients, LoadVisitor.WarmUp);
        var (completed, took) = await Take(http, clients, span);
        Console.WriteLine($"completed={completed / took.TotalSeconds:0.0}");
        return 0;
    }

    private static async Task<(int Completed, TimeSpan Took)> Take(HttpClient http, int clients, TimeSpan span)
    {
        var completed = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async n =>
                {
                    var visitor = new LoadVisitor(http, $"/q/{(n % 2 == 0 ? "willow" : "harbour")}/likert?variant=full");
                    while (clock.Elapsed < span)
                    {
                        await visitor.Open();
                        while (!await visitor.Answer()) { }

                        Interlocked.Increment(ref completed);
                    }
                })
        );
        return (completed, clock.Elapsed);
    }
}
