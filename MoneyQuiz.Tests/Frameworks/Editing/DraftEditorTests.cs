using System.Text.Json;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing;

namespace MoneyQuiz.Tests.Frameworks.Editing;

public sealed class DraftEditorTests
{
    private const string Statement = "/mode_overrides/likert/statements/13/text";
    private static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;
    private static readonly DraftEditor Fresh = DraftEditor.Open(Definition, FrameworkConfig.Empty);

    [Fact]
    public void Nothing_edited_is_nothing_to_save()
    {
        var odd = FrameworkConfig.Parse("""{ "landing_overrides": { "headline": 5 } }""");
        Assert.Equal(FrameworkConfig.Empty, Fresh.Config);
        Assert.Equal(odd, DraftEditor.Open(Definition, odd).Config);
        Assert.Equal("5", DraftEditor.Open(Definition, odd).Get("/landing_overrides/headline").ToString());
    }

    [Fact]
    public void A_set_field_is_all_that_its_column_says_and_the_others_fall_through()
    {
        var edited = Fresh.Set("/landing_overrides/headline", "Money, plainly");
        Assert.Equal("""{"landing_overrides":{"headline":"Money, plainly"}}""", Text(edited.Config));
        Assert.Equal(Definition.Landing.Lead, edited.Get("/landing_overrides/lead")!.Value.GetString());
        Assert.Equal(edited.Config, edited.Set("/landing_overrides/headline", "Money, plainly").Config);
    }

    [Fact]
    public void A_list_is_kept_whole_and_found_by_names_when_a_field_is_reset()
    {
        var edited = Fresh.Move("/mode_overrides/likert/statements", 13, 0).Set("/mode_overrides/likert/statements/0/text", "Reworded.");
        Assert.Equal(
            Definition.Modes.Likert().Statements.Length,
            edited.Config[ConfigColumns.Modes]!.Value.GetProperty("likert").GetProperty("statements").GetArrayLength()
        );
        Assert.True(edited.CanReset("/mode_overrides/likert/statements/0/text"));
        var reset = edited.Reset("/mode_overrides/likert/statements/0/text");
        Assert.Equal(Definition.Modes.Likert().Statements[13].Text, reset.Get("/mode_overrides/likert/statements/0/text")!.Value.GetString());
        Assert.Equal(FrameworkConfig.Empty, reset.Move("/mode_overrides/likert/statements", 0, 13).Config);
    }

    [Fact]
    public void Pairs_and_archetypes_are_edited_where_the_config_keeps_them()
    {
        var before = FrameworkConfig.Parse("""{ "archetype_overrides": { "artist": { "pairs": { "hero": "Old words" } } } }""");
        var edited = DraftEditor.Open(Definition, before).Set("/archetype_overrides/hero/name", "Champion");
        Assert.Equal("Old words", edited.Get("/archetype_overrides/hero/pairs/artist")!.Value.GetString());
        Assert.Equal("""{"archetype_overrides":{"hero":{"name":"Champion","pairs":{"artist":"Old words"}}}}""", Text(edited.Config));
        Assert.Empty(ConfigCheck.Of(Definition, edited.Config).Faults);
        Assert.True(edited.Reset("/archetype_overrides/hero/pairs/artist").Reset("/archetype_overrides/hero/name").Config.IsEmpty);
    }

    [Fact]
    public void Undo_and_redo_walk_through_every_step_and_typing_is_one_until_it_pauses()
    {
        var typed = Fresh.Set(Statement, "I").Set(Statement, "I s").Set(Statement, "I save").Seal().Set(Statement, "I save more.");
        Assert.Equal("I save", typed.Undo().Get(Statement)!.Value.GetString());
        Assert.Equal(FrameworkConfig.Empty, typed.Undo().Undo().Config);
        Assert.False(typed.Undo().Undo().CanUndo);
        Assert.Equal(typed.Config, typed.Undo().Undo().Redo().Redo().Config);

        var listed = Fresh.Insert("/landing_overrides/points", 0, "First").Remove("/landing_overrides/points/1");
        Assert.Equal("First", listed.Get("/landing_overrides/points/0")!.Value.GetString());
        Assert.Equal(FrameworkConfig.Empty, listed.Undo().Undo().Config);
        Assert.False(listed.Undo().Set("/landing_overrides/start", "Go").CanRedo);
    }

    [Fact]
    public void Verbs_that_fit_nowhere_change_nothing()
    {
        Assert.Same(Fresh, Fresh.Remove("/landing_overrides/points/99"));
        Assert.Same(Fresh, Fresh.Move("/landing_overrides/points", 0, 99));
        Assert.Same(Fresh, Fresh.Insert("/landing_overrides/points", 99, "x"));
        Assert.Same(Fresh, Fresh.Reset("/landing_overrides/headline"));
        Assert.Same(Fresh, Fresh.Undo());
        Assert.Same(Fresh, Fresh.Redo());
    }

    [Fact]
    public void A_keystroke_in_the_largest_column_costs_far_less_than_a_frame()
    {
        var editor = Fresh.Set(Statement, "warm");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            editor = editor.Set(Statement, $"I save {i}");
        }

        Assert.True(clock.ElapsedMilliseconds / 20 < 50, $"{clock.ElapsedMilliseconds / 20} ms a keystroke");
    }

    private static string Text(FrameworkConfig config) => JsonSerializer.Serialize(config.ToJson());
}
