using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using MoneyQuiz.Data.Delivery;
using MoneyQuiz.Data.Scoring.Reading;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring.Reading;

/// <summary>The call itself, against a server that speaks the protocol: each fault is named, none is an exception, none takes longer than the deadline.</summary>
public sealed class AskModelTests : IAsyncLifetime
{
    private const string Text = "I keep a budget, and my husband Karl pays karl@example.org.";

    private readonly ModelServer _server = new();

    public static TheoryData<string> Faults => [.. Faulty.All.Keys];

    public async ValueTask InitializeAsync() => await _server.Start();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_good_answer_is_a_reading_of_the_visitors_own_text()
    {
        _server.Answer = ModelServer.Says(
            """{"evidence": [{"archetype": "ruler", "strength": 80, "confidence": 60, "quotes": ["keep a budget", "[name] pays"]}]}"""
        );
        var finding = await Ask(_server.Inside);
        Assert.Null(finding.Reading.Cause);
        Assert.Equal((321, 0, 200), (finding.Tokens, finding.Dropped, finding.Status));
        var reading = finding.Reading.Of(Text);
        Assert.Equal(("model", "test-model"), (reading.Scorer, reading.Model));
        var ruler = Assert.Single(reading.Evidence);
        Assert.Equal((ArchetypeId.Ruler, "80.00", "0.60"), (ruler.Archetype, $"{ruler.Value}", $"{ruler.Confidence}"));
        Assert.Equal(["keep a budget", "Karl pays"], ruler.Snippets.Select(s => s.In(Text)));
    }

    [Fact]
    public async Task The_text_goes_without_personal_data_as_one_quoted_field_with_the_key_in_its_header()
    {
        await Ask(_server.Inside);
        var call = Assert.Single(_server.Calls);
        Assert.Equal(("/v1/chat/completions", "Bearer sk-secret"), (call.Path, call.Authorization));
        Assert.DoesNotContain("Karl", call.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sk-secret", call.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("budget", call.Said(0), StringComparison.Ordinal);
        var data = System.Text.Json.Nodes.JsonNode.Parse(call.Said(1))!;
        Assert.Equal("I keep a budget, and my husband [name] pays [email].", (string)data["text"]!);
        Assert.Equal("json_schema", (string)call.Json["response_format"]!["type"]!);
        Assert.True((bool)call.Json["response_format"]!["json_schema"]!["strict"]!);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_has_its_name(string fault)
    {
        (_server.Answer, var cause) = Faulty.All[fault];
        var watch = Stopwatch.StartNew();
        var finding = await Ask(_server.Inside);
        Assert.Equal(cause, finding.Reading.Cause);
        Assert.True(cause != FallbackCause.TimedOut || watch.Elapsed > AskModel.Deadline - TimeSpan.FromSeconds(0.2), $"It took {watch.Elapsed}.");
        Assert.True(watch.Elapsed < AskModel.Deadline + TimeSpan.FromSeconds(4), $"It took {watch.Elapsed}.");
        // A redirect is not followed, and nothing is tried twice.
        Assert.Single(_server.Calls);
        var reading = finding.Reading.Of(Text);
        Assert.Equal((LexiconTextScorer.Name, cause), (reading.Scorer, reading.Fallback));
        Assert.Equal(LexiconTextScorer.Read(Text).Evidence, reading.Evidence);
    }

    [Fact]
    public async Task Without_the_operators_word_no_connection_is_made_to_this_machine()
    {
        foreach (var host in (string[])["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f000001", "2130706433", "127.1", "①②⑦.0.0.1"])
        {
            var port = new Uri(_server.Url).Port;
            if (!Uri.TryCreate($"https://{host}:{port}/v1/chat/completions", UriKind.Absolute, out var target))
            {
                continue;
            }

            var finding = await Ask("", target);
            Assert.Contains(finding.Reading.Cause, (FallbackCause?[])[FallbackCause.Forbidden, FallbackCause.Unreachable]);
            if (host is "127.0.0.1" or "localhost")
            {
                Assert.Equal(FallbackCause.Forbidden, finding.Reading.Cause);
            }
        }

        Assert.Equal(FallbackCause.Forbidden, (await Ask("", new Uri(_server.Url + "/v1"))).Reading.Cause);
        Assert.Equal(FallbackCause.Forbidden, (await Ask("169.254.169.254:80", new Uri("http://169.254.169.254/v1"))).Reading.Cause);
        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        Assert.Equal(FallbackCause.Unreachable, (await Ask("127.0.0.1:9", new Uri("http://127.0.0.1:9/v1"))).Reading.Cause);
    }

    private async Task<ModelFinding> Ask(string inside, Uri? target = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Outgoing:Inside", inside)]).Build();
        using var http = new OutgoingHttp(settings);
        var masked = PersonalData.Mask(Text);
        var body = ModelPrompt.Body(Play.Framework, "test-model", "What is money to you?", masked.Text);
        Assert.True(Encoding.UTF8.GetByteCount(masked.Text) < body.Length);
        return await new AskModel(http, TimeProvider.System).Run(
            target ?? new Uri(_server.Url + "/v1/chat/completions"),
            "test-model",
            "sk-secret",
            body,
            masked
        );
    }
}
