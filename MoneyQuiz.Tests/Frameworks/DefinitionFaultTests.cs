using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Tests.Frameworks;

/// <summary>A broken definition names each fault's file and place, all at once.</summary>
public sealed class DefinitionFaultTests
{
    private static string Shipped(string path)
    {
        using var reader = new StreamReader(typeof(FrameworkDefinitions).Assembly.GetManifestResourceStream(path)!);
        return reader.ReadToEnd();
    }

    private static string[] Faults(string file, params (string From, string To)[] edits)
    {
        var path = $"money_archetypes/{file}";
        var text = Shipped(path);
        foreach (var (from, to) in edits)
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            Assert.True(at >= 0, from);
            text = text[..at] + to + text[(at + from.Length)..];
        }

        var thrown = Assert.Throws<DefinitionFaultException>(() => FrameworkDefinitions.Read("money_archetypes", p => p == path ? text : Shipped(p)));
        return [.. thrown.Faults.Select(f => $"{f.File}#{f.Pointer}")];
    }

    [Fact]
    public void Shape_faults_are_told_all_at_once() =>
        Assert.Equal(
            [
                "money_archetypes/archetypes.json#/archetypes/0/nmae",
                "money_archetypes/archetypes.json#/archetypes/0/ideal_score",
                "money_archetypes/archetypes.json#/archetypes/0",
            ],
            Faults("archetypes.json", ("\"name\": \"Hero\"", "\"nmae\": \"Hero\""), ("\"ideal_score\": 60", "\"ideal_score\": \"sixty\""))
        );

    [Fact]
    public void Faults_of_meaning_are_told_all_at_once() =>
        Assert.Equal(
            ["money_archetypes/modes/likert.json#/page_size", "money_archetypes/modes/likert.json#/statements/0/category"],
            Faults("modes/likert.json", ("\"page_size\": 8", "\"page_size\": 0"), ("\"category\": \"earning\"", "\"category\": \"earnings\""))
        );

    [Theory]
    [InlineData("pairs.json", "\"hero\",", "\"heroine\",", "/pairs/0/between/0")]
    [InlineData("pairs.json", "\"artist\"", "\"hero\"", "/pairs/0/between")]
    [InlineData("archetypes.json", "\"#d8434f\"", "\"red\"", "/archetypes/0/colour")]
    [InlineData("archetypes.json", "\"id\": \"hero\"", "\"id\": \"artist\"", "/archetypes")]
    [InlineData("words.json", "\"before\"", "\"later\"", "/results_display/lead_form")]
    [InlineData("words.json", "\"from\": 20", "\"from\": 40", "/scoring/depth/2/from")]
    [InlineData("words.json", "\"drawn\"", "\"raw_evidence\"", "/scoring/tie_break")]
    [InlineData("modes/likert.json", "\"text\": \"Give me", "\"text\": null, \"was\": \"Give me", "/statements/0/text")]
    [InlineData("modes/likert.json", "\"id\": \"s002\"", "\"id\": \"s001\"", "/statements/1/id")]
    [InlineData("modes/likert.json", "\"archetype\": \"hero\"", "\"archetype\": \"artist\"", "/statements")]
    [InlineData("modes/likert.json", "\"opposite_of\": \"s019\"", "\"opposite_of\": \"s999\"", "/statements/20/opposite_of")]
    [InlineData("modes/likert.json", "\"Seldom\",", "", "/scales/0/labels")]
    [InlineData("modes/qa.json", "\"least\": 8", "\"least\": 13", "/most")]
    [InlineData("modes/qa.json", "\"theme\": \"luck\"", "\"theme\": \"weather\"", "/questions/0/theme")]
    [InlineData("modes/qa.json", "\"archetype\": \"hero\"", "\"archetype\": \"ruler\"", "/questions/0/options/1/evidence")]
    [InlineData("modes/qa.json", "\"archetype\": \"hero\"", "\"archetype\": \"victim\"", "/questions")]
    [InlineData("modes/qa.json", "\"id\": \"q02\"", "\"id\": \"q01\"", "/questions/1/id")]
    [InlineData("modes/game.json", "\"seconds\": 25,", "", "/rounds/5/seconds")]
    [InlineData("modes/game.json", "\"card\": \"fair\"", "\"card\": \"unfair\"", "/rounds/0/options/0/card")]
    [InlineData("modes/game.json", "\"kind\": \"rank\"", "\"kind\": \"swipe\"", "/rounds/1/options")]
    [InlineData("modes/game.json", "\"points\": 12", "\"points\": 13", "/rounds")]
    [InlineData("modes/game.json", "\"archetype\": \"artist\"", "\"archetype\": \"hero\"", "/rounds/0/options")]
    public void Each_fault_names_its_place(string file, string from, string to, string pointer) =>
        Assert.Contains($"money_archetypes/{file}#{pointer}", Faults(file, (from, to)));

    [Theory]
    [InlineData("pairs.json", "{", "")]
    [InlineData("pairs.json", "\"pairs\":", "\"pairs\": [], \"pairs\":")]
    public void Broken_json_names_the_file(string file, string from, string to) =>
        Assert.Equal([$"money_archetypes/{file}#"], Faults(file, (from, to)));

    [Fact]
    public void A_member_that_nobody_knows_or_that_stands_in_two_files_names_the_file()
    {
        Assert.Equal(["money_archetypes/pairs.json#/extra"], Faults("pairs.json", ("{", "{ \"extra\": 1, ")));
        Assert.Equal(["money_archetypes/words.json#/pairs"], Faults("words.json", ("{", "{ \"pairs\": [], ")));
    }

    [Fact]
    public void A_missing_member_is_missed_by_the_folder() =>
        Assert.Equal(["money_archetypes/words.json#/comms", "money_archetypes#"], Faults("words.json", ("\"communications\"", "\"comms\"")));

    [Fact]
    public void Two_broken_files_are_told_at_once()
    {
        var thrown = Assert.Throws<DefinitionFaultException>(() =>
            FrameworkDefinitions.Read("money_archetypes", p => p.EndsWith("s.json", StringComparison.Ordinal) ? "[" : Shipped(p))
        );
        Assert.Equal(3, thrown.Faults.Count);
    }
}
