using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing;

namespace MoneyQuiz.Tests.Frameworks.Editing;

public sealed class DraftMergeTests
{
    private static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;

    [Fact]
    public void What_one_of_two_changed_is_taken_and_what_both_changed_is_asked()
    {
        var was = FrameworkConfig.Parse("""{ "landing_overrides": { "headline": "Was" } }""");
        var mine = FrameworkConfig.Parse("""{ "landing_overrides": { "headline": "Mine", "start": "Mine too" } }""");
        var theirs = FrameworkConfig.Parse(
            """{ "landing_overrides": { "headline": "Theirs" }, "archetype_overrides": { "hero": { "name": "Champion" } } }"""
        );
        var merge = DraftMerge.Of(Definition, was, mine, theirs);
        Assert.Equal(["/landing_overrides/headline"], merge.Both.Select(c => c.Pointer));
        Assert.Equal(["/archetype_overrides/hero/name"], merge.OnlyTheirs.Select(c => c.Pointer));
        Assert.Equal(["/landing_overrides/start"], merge.OnlyMine.Select(c => c.Pointer));

        var kept = DraftEditor.Open(Definition, merge.Result(new HashSet<string>()));
        Assert.Equal(
            ("Mine", "Mine too", "Champion"),
            (Text(kept, "/landing_overrides/headline"), Text(kept, "/landing_overrides/start"), Text(kept, "/archetype_overrides/hero/name"))
        );
        var taken = DraftEditor.Open(Definition, merge.Result(new HashSet<string> { "/landing_overrides/headline" }));
        Assert.Equal(("Theirs", "Mine too"), (Text(taken, "/landing_overrides/headline"), Text(taken, "/landing_overrides/start")));
    }

    [Fact]
    public void Two_statements_of_one_list_are_two_fields_and_a_list_that_grew_is_one()
    {
        var fresh = DraftEditor.Open(Definition, FrameworkConfig.Empty);
        var mine = fresh.Set("/mode_overrides/likert/statements/3/text", "Mine.").Config;
        var theirs = fresh.Set("/mode_overrides/likert/statements/90/text", "Theirs.").Config;
        var merge = DraftMerge.Of(Definition, FrameworkConfig.Empty, mine, theirs);
        Assert.Empty(merge.Both);
        var result = ConfigCheck.Of(Definition, merge.Result(new HashSet<string>())).Content!.Modes.Likert();
        Assert.Equal(("Mine.", "Theirs."), (result.Statements[3].Text, result.Statements[90].Text));

        var shorter = fresh.Remove("/mode_overrides/likert/statements/0").Config;
        Assert.Equal(
            ["/mode_overrides/likert/statements"],
            DraftMerge.Of(Definition, FrameworkConfig.Empty, mine, shorter).Both.Select(c => c.Pointer)
        );
    }

    private static string? Text(DraftEditor editor, string pointer) => editor.Get(pointer)!.Value.GetString();
}

internal static class ModesOf
{
    public static LikertContent Likert(this FrameworkModes modes) => (LikertContent)modes[ModeKey.Likert];
}
