using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.E2E.Server;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Bench;

/// <summary>
/// Two processes on one database: from the moment at which a change is sent to the one, to the first answer of the other that
/// shows it. Then the same with the second one's notification channel cut.
/// </summary>
internal static class PublishLoad
{
    private const string Root = "/api/v1/assess/framework/money_archetypes";

    /// <param name="app">The folder of the published app.</param>
    public static async Task<int> Run(string app, int publishes, int cut)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var connections = Connections.From(configuration);
        var token = await BenchKey.Make();
        await using var way = new ChannelCutter(connections.App);
        var key = configuration["Keys:File"]!;
        await using var first = await AppProcess.Start(app, app, (connections.App, connections.Platform, connections.Owner), key);
        await using var second = await AppProcess.Start(app, app, (way.Connection, connections.Platform, connections.Owner), key);
        using var here = LoadVisitor.Client(new Uri(first.Url));
        using var there = LoadVisitor.Client(new Uri(second.Url));
        here.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        await Publish(here, there, 20, TimeSpan.Zero);
        var (sent, answered) = await Publish(here, there, publishes, TimeSpan.Zero);
        way.Cut();
        // At moments of their own, or each would begin with the tick that showed the one before.
        var (alone, _) = await Publish(here, there, cut, TimeSpan.FromSeconds(3));
        way.Mend();
        way.Silence();
        var (silent, _) = await Publish(here, there, cut, TimeSpan.FromSeconds(3));
        Console.WriteLine($"publishes={publishes} {Said("sent", sent)} {Said("answered", answered)} {Said("cut", alone)} {Said("silent", silent)}");
        return 0;
    }

    private static async Task<(List<double> Sent, List<double> Answered)> Publish(HttpClient here, HttpClient there, int times, TimeSpan pause)
    {
        var (sent, answered) = (new List<double>(), new List<double>());
        for (var n = 0; n < times; n++)
        {
            await Task.Delay(pause * Random.Shared.NextDouble());
            var known = await Known(there);
            var began = Stopwatch.GetTimestamp();
            var seeing = Sees(there, known);
            using var body = JsonContent.Create(
                JsonNode.Parse($$"""{ "partial": { "voice_overrides": { "tone": "{{Stopwatch.GetTimestamp()}}" } } }""")
            );
            using var answer = await here.PatchAsync($"{Root}/config", body);
            answer.EnsureSuccessStatusCode();
            var done = Stopwatch.GetTimestamp();
            var seen = await seeing;
            sent.Add(Stopwatch.GetElapsedTime(began, seen).TotalMilliseconds);
            answered.Add(Math.Max(0, Stopwatch.GetElapsedTime(done, seen).TotalMilliseconds));
        }

        return (sent, answered);
    }

    private static async Task<EntityTagHeaderValue> Known(HttpClient there)
    {
        using var answer = await there.GetAsync($"{Root}/resolved?client=willow");
        answer.EnsureSuccessStatusCode();
        return answer.Headers.ETag!;
    }

    // One question after another: the clock stops with the first answer that is another one.
    private static async Task<long> Sees(HttpClient there, EntityTagHeaderValue known)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/resolved?client=willow");
            request.Headers.IfNoneMatch.Add(known);
            using var answer = await there.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return Stopwatch.GetTimestamp();
            }

            await Task.Delay(1);
        }
    }

    private static string Said(string name, List<double> times)
    {
        times.Sort();
        return $"{name}_p50={At(times, 0.50):0.0} {name}_p99={At(times, 0.99):0.0} {name}_max={times[^1]:0.0}";
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
