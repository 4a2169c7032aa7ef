using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Tests.Api.Conformance;

/// <summary>
/// Generated requests against the description: 2,000 in bin/test, 20,000 with MONEYQUIZ_FULL=1. Operations come from the
/// description, and so does a new resource. A failure names its seed; MONEYQUIZ_SEED=7852 sends that one again.
/// </summary>
public sealed class ConformanceTests(ApiApp app) : IClassFixture<ApiApp>
{
    private static readonly int Requests = Properties.Full ? 20_000 : 2_000;

    private static readonly int? Seed = int.TryParse(Environment.GetEnvironmentVariable("MONEYQUIZ_SEED"), out var seed) ? seed : null;

    [Fact]
    public async Task The_api_answers_as_it_is_described()
    {
        var document = (await app.Read("/api/openapi.json")).Json.AsObject();
        var operations = Operation.All(document);
        Assert.True(operations.Count >= 2);
        var without = new Dictionary<string, string>();
        foreach (var scope in ApiScopes.All)
        {
            without[scope.Name] = (await app.Key(scopes: [.. ApiScopes.All.Select(s => s.Name).Where(s => s != scope.Name)])).Token;
        }

        var keys = new ProbeKeys((await app.Key()).Token, scope => without.GetValueOrDefault(scope), (await app.Key(harbour: true)).Token);
        var known = new Dictionary<string, string>
        {
            ["slug"] = "willow",
            ["client"] = "willow",
            ["framework"] = "money_archetypes",
        };
        using var client = app.Http();
        var probe = new Probe(client, document, keys, known, await StrangeNames());
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            Seed is { } one ? [one] : Enumerable.Range(0, Requests),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (seed, _) =>
            {
                if (faults.Count < 20 && await probe.Run(operations[seed % operations.Count], seed) is { } fault)
                {
                    faults.Enqueue(fault);
                }
            }
        );
        Figures.Note("conformance", $"requests={Requests} operations={operations.Count} faults={faults.Count}");
        // What the app says of a fault of its own stands in its log.
        var causes = app.Log.Where(line => line.Contains("Exception", StringComparison.Ordinal)).TakeLast(3);
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Concat(causes)));
    }

    // Every property of every entity, as it would be written in JSON: none of them may slip into a row.
    private async Task<IReadOnlyList<string>> StrangeNames()
    {
        await using var db = await app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContextAsync();
        return
        [
            .. db
                .Model.GetEntityTypes()
                .SelectMany(e => e.GetProperties())
                .SelectMany(p => new[] { p.Name, p.GetColumnName(), char.ToLowerInvariant(p.Name[0]) + p.Name[1..] })
                .Distinct(),
        ];
    }
}
