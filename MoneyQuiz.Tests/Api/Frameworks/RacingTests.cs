using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using static MoneyQuiz.Tests.Api.Frameworks.ConfigApp;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>
/// Eight clients append to one config, each from the version that it read. An accepted write that another one lost would
/// be missing from the list. 50,000 with <c>MONEYQUIZ_FULL=1</c>; a tenth without it.
/// </summary>
public sealed class RacingTests(ConfigApp app) : IClassFixture<ConfigApp>
{
    private static readonly int Writes = Properties.Full ? 50_000 : 5_000;

    [Fact]
    public async Task Nobodys_accepted_change_is_lost_and_versions_have_no_gap()
    {
        var accepted = new ConcurrentDictionary<int, int>();
        var snapshots = new ConcurrentBag<Guid>();
        var attempts = 0;
        var clients = Enumerable.Range(0, 8).Select(c => Append(c, accepted, snapshots, () => Interlocked.Increment(ref attempts) <= Writes));
        var since = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(clients);
        var took = TimeProvider.System.GetElapsedTime(since);

        Assert.Equal(Enumerable.Range(1, accepted.Count), accepted.Keys.Order());
        using var admin = app.As(app.Admin);
        var (_, now) = await Send(admin, HttpMethod.Get, Config);
        Assert.Equal(accepted.Count, now.GetProperty("version").GetInt32());
        var words = now.GetProperty("config").GetProperty("voice_overrides").GetProperty("use_words").EnumerateArray().Select(w => w.GetString());
        // The list keeps the last forty: each accepted write's word, in the order of the versions.
        Assert.Equal(accepted.OrderBy(a => a.Key).TakeLast(40).Select(a => $"w{a.Value}"), words);
        Assert.Equal(accepted.Count, await app.Count("audit_entries where action = 'config.changed' and outcome = 'Accepted'"));
        Assert.Equal(Math.Min(accepted.Count, 50), await app.Count("config_snapshots"));
        Assert.Equal(accepted.Count, snapshots.Distinct().Count());
        Assert.True(accepted.Count > Writes / 20, $"Only {accepted.Count} of {Writes} writes were accepted.");
        var lost = accepted.Count - now.GetProperty("version").GetInt32();
        Figures.Note(
            "race",
            $"edits={Writes} accepted={accepted.Count} snapshots={snapshots.Distinct().Count()} lost={Math.Abs(lost)} seconds={took.TotalSeconds:0}"
        );
    }

    private async Task Append(int client, ConcurrentDictionary<int, int> accepted, ConcurrentBag<Guid> snapshots, Func<bool> goesOn)
    {
        using var admin = app.As(app.Admin);
        var (_, state) = await Send(admin, HttpMethod.Get, Config);
        for (var i = 0; goesOn(); i++)
        {
            var version = state.GetProperty("version").GetInt32();
            var words = state.GetProperty("config").GetProperty("voice_overrides") is { ValueKind: JsonValueKind.Object } voice
                ? voice.GetProperty("use_words").EnumerateArray().Select(w => w.GetString()!).ToList()
                : [];
            var mine = (i * 8) + client;
            var list = JsonSerializer.Serialize(words.Append($"w{mine}").TakeLast(40));
            var (answer, body) = await Patch(
                admin,
                $$$"""{ "partial": { "voice_overrides": { "use_words": {{{list}}} } }, "expected_version": {{{version}}} }"""
            );
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.True(accepted.TryAdd(body.GetProperty("version").GetInt32(), mine));
                snapshots.Add(body.GetProperty("snapshot").GetGuid());
                state = body;
            }
            else
            {
                Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
                state = body.GetProperty("current");
            }
        }
    }
}
