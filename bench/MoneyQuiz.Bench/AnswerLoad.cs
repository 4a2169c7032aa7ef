using System.Collections.Concurrent;
using System.Diagnostics;

namespace MoneyQuiz.Bench;

/// <summary>
/// Answers at an offered rate, whatever the server does: each is timed from the moment at which it was due, so that waiting in
/// a queue counts. One answer is the post of a page and the get of the next one.
/// </summary>
internal static class AnswerLoad
{
    private const int Visitors = 600;

    public static async Task<int> Run(Uri url, int rate, TimeSpan span)
    {
        using var http = LoadVisitor.Client(url);
        var idle = new ConcurrentQueue<LoadVisitor>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Visitors),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (n, _) =>
            {
                var visitor = new LoadVisitor(http, $"/q/{(n % 2 == 0 ? "willow" : "harbour")}/likert?variant=full");
                await visitor.Open();
                idle.Enqueue(visitor);
            }
        );

        await Offer(idle, rate, LoadVisitor.WarmUp);
        var (times, faults) = await Offer(idle, rate, span);
        times.Sort();
        Console.WriteLine(
            $"answers={times.Count} p50={At(times, 0.50):0.0} p95={At(times, 0.95):0.0} p99={At(times, 0.99):0.0} faults={faults} rate={times.Count / span.TotalSeconds:0}"
        );
        return faults == 0 ? 0 : 1;
    }

    private static async Task<(List<double> Times, int Faults)> Offer(ConcurrentQueue<LoadVisitor> idle, int rate, TimeSpan span)
    {
        var times = new ConcurrentBag<double>();
        var running = new List<Task>();
        var faults = 0;
        var began = Stopwatch.GetTimestamp();
        for (var n = 0; n < (int)(rate * span.TotalSeconds); n++)
        {
            var due = TimeSpan.FromSeconds((double)n / rate);
            if (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            running.Add(One(due));
        }

        await Task.WhenAll(running);
        return ([.. times], faults);

        async Task One(TimeSpan due)
        {
            try
            {
                LoadVisitor? visitor;
                while (!idle.TryDequeue(out visitor))
                {
                    await Task.Delay(1);
                }

                var done = await visitor.Answer();
                times.Add((Stopwatch.GetElapsedTime(began) - due).TotalMilliseconds);
                if (done)
                {
                    await visitor.Open();
                }

                idle.Enqueue(visitor);
            }
            catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException)
            {
                Interlocked.Increment(ref faults);
                await Console.Error.WriteLineAsync(fault.Message);
            }
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
