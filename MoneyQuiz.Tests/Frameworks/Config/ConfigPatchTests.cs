using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using static MoneyQuiz.Tests.Frameworks.Config.Patching;

namespace MoneyQuiz.Tests.Frameworks.Config;

/// <summary>Every line of the merge table, and what is refused.</summary>
public sealed class ConfigPatchTests
{
    [Fact]
    public void Fields_of_an_archetype_replace_one_by_one_and_others_stay()
    {
        var config = After(
            """{ "archetype_overrides": { "hero": { "name": "Champion", "essence": "Goes first." }, "ruler": { "name": "Captain" } } }""",
            """{ "archetype_overrides": { "hero": { "name": "Knight" } } }"""
        );
        var content = Accept(config, "{}").Content;
        Assert.Equal("Knight", content.Archetypes[(int)ArchetypeId.Hero].Name);
        Assert.Equal("Goes first.", content.Archetypes[(int)ArchetypeId.Hero].Essence);
        Assert.Equal("Captain", content.Archetypes[(int)ArchetypeId.Ruler].Name);
        Assert.Equal(Definition.Archetypes[(int)ArchetypeId.Hero].Story, content.Archetypes[(int)ArchetypeId.Hero].Story);
    }

    [Fact]
    public void A_field_given_as_null_is_deleted_and_with_the_last_field_the_archetype()
    {
        var config = After(
            """{ "archetype_overrides": { "hero": { "name": "Champion", "essence": "Goes first." } } }""",
            """{ "archetype_overrides": { "hero": { "name": null } } }"""
        );
        Assert.Equal("""{"archetype_overrides":{"hero":{"essence":"Goes first."}}}""", config.ToJson().ToJsonString());
        Assert.True(
            After("""{ "archetype_overrides": { "hero": { "name": "X" } } }""", """{ "archetype_overrides": { "hero": { "name": null } } }""").IsEmpty
        );
    }

    [Fact]
    public void The_merge_of_an_archetype_is_shallow()
    {
        var config = After(
            """{ "archetype_overrides": { "hero": { "insights": { "low": "L", "middle": "M", "high": "H" } } } }""",
            """{ "archetype_overrides": { "hero": { "insights": { "low": "New" } } } }"""
        );
        Assert.Equal("""{"archetype_overrides":{"hero":{"insights":{"low":"New"}}}}""", config.ToJson().ToJsonString());
        Assert.Equal(Definition.Archetypes[0].Insights.High, Accept(config, "{}").Content.Archetypes[0].Insights.High);
    }

    [Fact]
    public void A_pairs_text_stands_under_either_of_the_two()
    {
        var content = Accept(FrameworkConfig.Empty, """{ "archetype_overrides": { "ruler": { "pairs": { "hero": "Both lead." } } } }""").Content;
        Assert.Equal("Both lead.", ResolvedFramework.Of(content).PairText(ArchetypeId.Hero, ArchetypeId.Ruler));
    }

    [Theory]
    [InlineData("likert", "likert")]
    [InlineData("traditional", "likert")]
    [InlineData("traditional-quiz", "likert")]
    [InlineData("legacy", "likert")]
    [InlineData("quiz", "likert")]
    [InlineData("mirror", "qa")]
    [InlineData("money-mirror", "qa")]
    [InlineData("money-game", "game")]
    [InlineData("money-deal", "deal")]
    [InlineData("money-realm", "realm")]
    public void A_mode_under_an_old_name_is_kept_under_its_key(string alias, string key) =>
        Assert.Equal(
            """{"mode_overrides":{"KEY":{"enabled":false}}}""".Replace("KEY", key, StringComparison.Ordinal),
            After("""{ "mode_overrides": { "KEY": { "enabled": false } } }""".Replace("KEY", alias, StringComparison.Ordinal)).ToJson().ToJsonString()
        );

    [Fact]
    public void A_modes_object_replaces_and_other_modes_stay()
    {
        var config = After(
            """{ "mode_overrides": { "likert": { "scale": "three", "page_size": 4 }, "qa": { "enabled": false } } }""",
            """{ "mode_overrides": { "quiz": { "scale": "two" } } }"""
        );
        Assert.Equal("""{"mode_overrides":{"qa":{"enabled":false},"likert":{"scale":"two"}}}""", config.ToJson().ToJsonString());
        Assert.Equal("two", ResolvedFramework.Of(Accept(config, "{}").Content).Plan(ModeKey.Likert)!.Scale);
        Assert.Equal(
            """{"mode_overrides":{"qa":{"enabled":false}}}""",
            Accept(config, """{ "mode_overrides": { "likert": null } }""").Next.ToJson().ToJsonString()
        );
    }

    public static TheoryData<string, string> WholeColumns =>
        new()
        {
            { "landing_overrides", """{ "headline": "One", "lead": "Two" }""" },
            { "voice_overrides", """{ "tone": "dry", "person": "we" }""" },
            { "scoring_overrides", """{ "tie_break": ["drawn"] }""" },
            { "communications", """{ "booking": { "heading": "Call me" }, "sequence": [] }""" },
            { "results_display", """{ "lead_form": "after", "chart": { "show": false } }""" },
            { "providers", """{ "voice_id": "v", "limits": { "monthly_cents": 5 } }""" },
        };

    [Theory]
    [MemberData(nameof(WholeColumns))]
    public void A_whole_column_replaces_is_cleared_by_null_and_left_alone_by_an_empty_object(string column, string value)
    {
        var set = After($$"""{ "{{column}}": {{value}} }""");
        Assert.False(set.IsEmpty);
        Assert.Equal(set, Accept(set, $$"""{ "{{column}}": {} }""").Next);
        Assert.Equal(set, Accept(set, "{}").Next);
        Assert.True(Accept(set, $$"""{ "{{column}}": null }""").Next.IsEmpty);
        var fault = Assert.Single(Refuse(set, $$"""{ "{{column}}": { "x": null } }"""));
        Assert.Equal($"/{column}/x", fault.Pointer);
    }

    [Fact]
    public void Every_column_of_the_catalogue_is_cleared_by_null() =>
        Assert.All(
            ConfigColumns.All,
            c =>
                Assert.True(
                    Accept(
                        After("""{ "voice_overrides": { "tone": "dry" } }""", "{}").Without(ConfigColumns.Voice),
                        $$"""{ "{{c.Key}}": null }"""
                    ).Next.IsEmpty
                )
        );

    [Fact]
    public void Dropped_keys_are_told_and_refused_when_strict()
    {
        var set = After("""{ "landing_overrides": { "headline": "One", "chooser": { "heading": "H", "lead": "L" } } }""");
        const string Sparse = """{ "landing_overrides": { "lead": "Two", "chooser": { "heading": "H" } } }""";

        var accepted = Accept(set, Sparse);
        Assert.Equal(["/landing_overrides/headline", "/landing_overrides/chooser/lead"], accepted.Warnings.Select(w => w.Pointer));
        Assert.Equal(Definition.Landing.Headline, accepted.Content.Landing.Headline);
        Assert.Equal(["/landing_overrides/headline", "/landing_overrides/chooser/lead"], Refuse(set, Sparse, strict: true).Select(w => w.Pointer));
        Assert.Empty(Accept(set, """{ "voice_overrides": { "tone": "dry" } }""").Warnings);
    }

    [Theory]
    [InlineData("""{ "landing": {} }""", "/landing")]
    [InlineData("""[]""", "")]
    [InlineData("""{ "landing_overrides": [] }""", "/landing_overrides")]
    [InlineData("""{ "landing_overrides": { "headline": 4 } }""", "/landing_overrides/headline")]
    [InlineData("""{ "landing_overrides": { "headlin": "x" } }""", "/landing_overrides/headlin")]
    [InlineData("""{ "landing_overrides": { "headline": "a\u0000b" } }""", "/landing_overrides/headline")]
    [InlineData("""{ "landing_overrides": { "headline": "\ud800" } }""", "")]
    [InlineData("""{ "landing_overrides": { "headline": "a", "headline": "b" } }""", "/landing_overrides/headline")]
    [InlineData("""{ "archetype_overrides": { "heroine": { "name": "X" } } }""", "/archetype_overrides/heroine")]
    [InlineData("""{ "archetype_overrides": { "hero": { "id": "ruler" } } }""", "/archetype_overrides/hero/id")]
    [InlineData("""{ "archetype_overrides": { "martyr": { "colour": "red" } } }""", "/archetype_overrides/martyr/colour")]
    [InlineData("""{ "archetype_overrides": { "hero": { "insights": { "low": null } } } }""", "/archetype_overrides/hero/insights/low")]
    [InlineData("""{ "archetype_overrides": { "hero": { "pairs": { "hero": "x" } } } }""", "/archetype_overrides/hero/pairs/hero")]
    [InlineData("""{ "archetype_overrides": { "artist": { "pairs": { "hero": "" } } } }""", "/archetype_overrides/hero/pairs/artist")]
    [InlineData("""{ "mode_overrides": { "chess": { "enabled": false } } }""", "/mode_overrides/chess")]
    [InlineData("""{ "mode_overrides": { "quiz": { "scale": "seven" } } }""", "/mode_overrides/quiz/scale")]
    [InlineData("""{ "mode_overrides": { "quiz": { "page_size": 400 } } }""", "/mode_overrides/quiz/page_size")]
    [InlineData("""{ "mode_overrides": { "quiz": { "scale": null } } }""", "/mode_overrides/quiz/scale")]
    [InlineData("""{ "mode_overrides": { "quiz": { "enabled": false }, "likert": { "enabled": true } } }""", "/mode_overrides/likert")]
    [InlineData("""{ "scoring_overrides": { "depth": [] } }""", "/scoring_overrides/depth")]
    [InlineData("""{ "providers": { "narrative": { "source": "model", "model": "m", "endpoint": "http://x" } } }""", "/providers/narrative/endpoint")]
    public void A_fault_is_named_where_it_was_written(string partial, string pointer) =>
        Assert.Equal(pointer, Assert.Single(Refuse(FrameworkConfig.Empty, partial)).Pointer);

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.Equal(
            [
                "/archetype_overrides/hero/name",
                "/archetype_overrides/nobody",
                "/landing_overrides/start",
                "/mode_overrides/quiz/page_size",
                "/nothing",
            ],
            Refuse(
                    FrameworkConfig.Empty,
                    """
                    { "archetype_overrides": { "nobody": {"name": "x"}, "hero": { "name": null, "essence": "E" } }, "nothing": 1,
                      "landing_overrides": { "start": "" }, "mode_overrides": { "quiz": { "page_size": 0 } } }
                    """.Replace("\"name\": null", "\"name\": \"\"", StringComparison.Ordinal)
                )
                .Select(f => f.Pointer)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_row_that_no_longer_fits_leaves_out_what_does_not()
    {
        var config = After("""{ "voice_overrides": { "tone": "dry" } }""", """{ "landing_overrides": { "headline": "One" } }""");
        var aged = FrameworkConfig.Parse(config.ToJson().ToJsonString().Replace("\"tone\"", "\"timbre\"", StringComparison.Ordinal));
        var content = ConfigCheck.Lenient(Definition, aged, out var dropped);
        Assert.Equal("One", content.Landing.Headline);
        Assert.Equal("/voice_overrides/timbre", Assert.Single(dropped).Pointer);
    }
}
