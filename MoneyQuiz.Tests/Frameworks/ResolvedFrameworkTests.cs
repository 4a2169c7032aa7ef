using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Frameworks;

public sealed class ResolvedFrameworkTests
{
    [Fact]
    public void Comes_back_from_its_bytes()
    {
        var back = ResolvedFramework.Parse(Play.Framework.Bytes);
        Assert.Equal(Play.Framework.Hash, back.Hash);
        Assert.Equal(Play.Framework.Bytes.ToArray(), ResolvedFramework.Of(back.Content).Bytes.ToArray());
        Assert.Matches("^[0-9a-f]{64}$", back.Hash);
    }

    [Fact]
    public void The_order_of_members_does_not_change_the_bytes()
    {
        var turned = Turn(JsonNode.Parse(Play.Framework.Bytes.Span)!);
        var content = turned.Deserialize<FrameworkDefinition>(FrameworkJson.Strict)!;
        Assert.Equal(Play.Framework.Hash, ResolvedFramework.Of(content).Hash);
    }

    [Fact]
    public void Any_change_of_a_word_changes_the_hash()
    {
        var content = Play.Framework.Content;
        var other = content with { Landing = content.Landing with { Start = "Go" } };
        Assert.NotEqual(Play.Framework.Hash, ResolvedFramework.Of(other).Hash);
    }

    [Fact]
    public void A_stored_state_with_members_of_a_later_version_keeps_its_hash()
    {
        var later = JsonNode.Parse(Play.Framework.Bytes.Span)!.AsObject();
        later["weather"] = new JsonObject { ["tone"] = "calm" };
        later["modes"]!["choir"] = new JsonObject { ["enabled"] = true };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(later);
        var back = ResolvedFramework.Parse(bytes);
        Assert.Equal(bytes, back.Bytes.ToArray());
        Assert.NotEqual(Play.Framework.Hash, back.Hash);
    }

    [Fact]
    public void All_five_modes_are_in_it_and_those_with_a_format_are_offered()
    {
        Assert.All(ModeKey.All, key => Assert.Equal(FormatCatalogue.Find(key) is not null, Play.Framework.Content.Modes[key].Enabled));
        Assert.Equal(FormatCatalogue.All.Select(f => f.Key), Play.Framework.Offered.Select(f => f.Key));
        Assert.Null(Play.Framework.Plan(ModeKey.Deal));
        var variants = Play.Framework.Plan(ModeKey.Likert)!.Variants;
        Assert.Equal([("blitz", 24), ("short", 56), ("full", 112)], variants.Select(v => (v.Key, v.Items)));
    }

    [Fact]
    public void Content_with_faults_does_not_resolve()
    {
        var content = Play.Framework.Content;
        var likert = Play.Likert with { Statements = Play.Likert.Statements.RemoveAt(0) };
        var broken = content with { Modes = content.Modes.With(ModeKey.Likert, likert) };
        Assert.Contains(FrameworkCheck.Faults(broken), f => f.Pointer == "/modes/likert/statements");
        Assert.Throws<ArgumentException>(() => ResolvedFramework.Of(broken));
    }

    [Fact]
    public void Likert_can_be_switched_off_with_or_without_its_content()
    {
        var content = Play.Framework.Content;
        var without = ResolvedFramework.Of(content with { Modes = content.Modes.With(ModeKey.Likert, new NotOffered()) });
        Assert.DoesNotContain(without.Offered, f => f.Key == ModeKey.Likert);
        var off = Play.Likert with { Enabled = false };
        var resolved = ResolvedFramework.Of(content with { Modes = content.Modes.With(ModeKey.Likert, off) });
        Assert.DoesNotContain(resolved.Offered, f => f.Key == ModeKey.Likert);
        Assert.IsType<LikertContent>(ResolvedFramework.Parse(resolved.Bytes).Content.Modes[ModeKey.Likert]);
    }

    [Theory]
    [InlineData(0, "quiet")]
    [InlineData(1999, "quiet")]
    [InlineData(2000, "soft")]
    [InlineData(5999, "steady")]
    [InlineData(10000, "leading")]
    public void Depth_begins_at_its_threshold(int hundredths, string word) => Assert.Equal(word, Play.Framework.DepthOf(new Centi(hundredths)).Word);

    [Theory]
    [InlineData("traditional", "likert")]
    [InlineData("Traditional-Quiz", "likert")]
    [InlineData("legacy", "likert")]
    [InlineData("quiz", "likert")]
    [InlineData("mirror", "qa")]
    [InlineData("money-mirror", "qa")]
    [InlineData("money-game", "game")]
    [InlineData("money-deal", "deal")]
    [InlineData("money-realm", "realm")]
    [InlineData("realm", "realm")]
    public void Aliases_become_the_canonical_key(string alias, string key) => Assert.Equal(key, ModeKey.Parse(alias).Value);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("likert ")]
    public void Anything_else_is_no_mode(string? text) => Assert.False(ModeKey.TryParse(text, out _));

    private static JsonNode? Turn(JsonNode? node) =>
        node switch
        {
            JsonObject o => new JsonObject(o.Reverse().Select(m => KeyValuePair.Create(m.Key, Turn(m.Value)))),
            JsonArray a => new JsonArray([.. a.Select(Turn)]),
            _ => node?.DeepClone(),
        };
}
