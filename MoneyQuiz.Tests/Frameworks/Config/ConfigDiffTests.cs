using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Frameworks.Config;
using static MoneyQuiz.Tests.Frameworks.Config.Patching;

namespace MoneyQuiz.Tests.Frameworks.Config;

public sealed class ConfigDiffTests
{
    [Fact]
    public void A_reworded_statement_is_told_by_its_number() =>
        Assert.Equal(
            ["Likert: statement 14 reworded"],
            Words(
                FrameworkConfig.Empty,
                After($$"""{ "mode_overrides": { "likert": {{Likert(l => l["statements"]![13]!["text"] = "Quite new.")}} } }""")
            )
        );

    [Theory]
    [InlineData("""{ "archetype_overrides": { "hero": { "name": "Champion" } } }""", "Hero: name changed from “Hero” to “Champion”")]
    [InlineData("""{ "archetype_overrides": { "hero": { "story": "Another story." } } }""", "Hero: story reworded")]
    [InlineData("""{ "archetype_overrides": { "artist": { "pairs": { "hero": "New." } } } }""", "Hero with Artist: reworded")]
    [InlineData("""{ "mode_overrides": { "likert": { "enabled": false } } }""", "Likert: switched off")]
    [InlineData("""{ "mode_overrides": { "likert": { "page_size": 4 } } }""", "Likert: page size changed from 8 to 4")]
    [InlineData("""{ "landing_overrides": { "headline": "A quite different one for once" } }""", "Front page: headline reworded")]
    [InlineData("""{ "results_display": { "lead_form": "after" } }""", "Result page: lead form changed from “before” to “after”")]
    [InlineData("""{ "results_display": { "chart": { "show": false } } }""", "Result page: chart, show switched off")]
    [InlineData("""{ "scoring_overrides": { "tie_break": ["drawn"] } }""", "Scoring: tie break changed")]
    public void A_change_is_told_in_words(string partial, string sentence)
    {
        Assert.Equal([sentence], Words(FrameworkConfig.Empty, After(partial)));
        Assert.Single(Words(After(partial), FrameworkConfig.Empty));
    }

    [Fact]
    public void Things_of_a_list_are_told_by_what_they_are()
    {
        var one = """{ "slug": "founders", "headline": "H", "lead": "L" }""";
        var two = """{ "slug": "carers", "headline": "H2", "lead": "L2" }""";
        var before = After($$"""{ "landing_overrides": { "personas": [{{one}}] } }""");
        Assert.Equal(["Front page: persona 2 added"], Words(before, After($$"""{ "landing_overrides": { "personas": [{{one}}, {{two}}] } }""")));
        Assert.Equal(
            ["Front page: order of personas changed"],
            Words(
                After($$"""{ "landing_overrides": { "personas": [{{one}}, {{two}}] } }"""),
                After($$"""{ "landing_overrides": { "personas": [{{two}}, {{one}}] } }""")
            )
        );
    }

    [Fact]
    public void No_change_has_no_words_and_no_operations()
    {
        var config = After("""{ "voice_overrides": { "tone": "dry" } }""");
        Assert.True(ConfigDiff.Between(Definition, config, FrameworkConfig.Parse(config.ToFullJson().ToJsonString())).IsEmpty);
    }

    [Fact]
    public void The_patch_turns_one_config_into_the_other()
    {
        var before = After("""{ "landing_overrides": { "points": ["a", "b"] }, "archetype_overrides": { "hero": { "name": "X" } } }""");
        var after = After("""{ "landing_overrides": { "points": ["c"], "start": "Go" } }""");
        var patch = ConfigDiff.Between(Definition, before, after).Patch;
        var json = before.ToJson();
        Apply(json, patch);
        Assert.Equal(after, FrameworkConfig.Parse(json.ToJsonString()));
    }

    [Fact]
    public void Any_two_values_are_told_apart_exactly() =>
        Prop.ForAll(
                Values().ToArbitrary(),
                Values().ToArbitrary(),
                (a, b) =>
                {
                    var root = new JsonObject { ["v"] = JsonNode.Parse(a) };
                    var goal = new JsonObject { ["v"] = JsonNode.Parse(b) };
                    var patch = JsonDiff.Of(JsonSerializer.SerializeToElement(root), JsonSerializer.SerializeToElement(goal));
                    Apply(root, patch);
                    return JsonNode.DeepEquals(root, goal) && (patch.Count > 0 || JsonNode.DeepEquals(JsonNode.Parse(a), JsonNode.Parse(b)));
                }
            )
            .Check(Properties.Times(1000));

    // Small alphabets, so that two values often share parts.
    private static Gen<string> Values(int depth = 3) =>
        depth == 0
            ? Gen.Elements("1", "2", "\"a\"", "true", "null")
            : Gen.OneOf(
                Gen.Elements("1", "2", "\"a\"", "\"~/\""),
                Lists(depth).Select(l => $"[{string.Join(',', l)}]"),
                Lists(depth).Select(l => "{" + string.Join(',', l.Select((v, i) => $"\"{(i == 1 ? "a/b~c" : "k" + i)}\":{v}")) + "}")
            );

    private static Gen<List<string>> Lists(int depth) => Gen.Choose(0, 4).SelectMany(n => Values(depth - 1).ListOf(n)).Select(l => l.ToList());

    private static void Apply(JsonObject root, JsonArray patch)
    {
        foreach (var operation in patch)
        {
            var path = operation!["path"]!.GetValue<string>().Split('/').Skip(1).Select(p => p.Replace("~1", "/").Replace("~0", "~")).ToArray();
            var parent = path.SkipLast(1).Aggregate((JsonNode)root, (node, part) => node is JsonArray list ? list[Index(part)]! : node[part]!);
            var value = operation["value"]?.DeepClone();
            switch (operation["op"]!.GetValue<string>(), parent)
            {
                case ("remove", JsonArray list):
                    list.RemoveAt(Index(path[^1]));
                    break;
                case ("add", JsonArray list):
                    list.Insert(Index(path[^1]), value);
                    break;
                case ("replace", JsonArray list):
                    list[Index(path[^1])] = value;
                    break;
                case ("remove", JsonObject members):
                    Assert.True(members.Remove(path[^1]));
                    break;
                default:
                    parent[path[^1]] = value;
                    break;
            }
        }
    }

    private static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(FrameworkConfig before, FrameworkConfig after) =>
        ConfigDiff.Between(Definition, before, after).Words.Select(w => w.Sentence);
}
