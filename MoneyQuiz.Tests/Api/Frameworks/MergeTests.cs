using System.Net;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Tests.Frameworks.Config;
using static MoneyQuiz.Tests.Api.Frameworks.ConfigApp;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>Each line of the contract's merge table, over HTTP: what is sent, and what the column holds afterwards.</summary>
public sealed class MergeTests(ConfigApp app) : IClassFixture<ConfigApp>
{
    [Fact]
    public async Task Archetypes_merge_field_by_field_and_a_field_given_as_null_is_deleted()
    {
        const string Column = "archetype_overrides";
        await Clear();
        await Lay(Column, """{ "hero": { "name": "Champion", "strengths": ["a", "b"] }, "ruler": { "essence": "Order" } }""");
        await Holds(
            Column,
            """{ "hero": { "strengths": ["c"] } }""",
            """{ "hero": { "name": "Champion", "strengths": ["c"] }, "ruler": { "essence": "Order" } }"""
        );
        await Holds(Column, """{ "hero": { "strengths": null } }""", """{ "hero": { "name": "Champion" }, "ruler": { "essence": "Order" } }""");
        await Holds(Column, """{ "hero": { "name": null } }""", """{ "ruler": { "essence": "Order" } }""");
        await Holds(Column, "{}", """{ "ruler": { "essence": "Order" } }""");
        await Holds(Column, "null", "null");
    }

    [Fact]
    public async Task A_modes_object_replaces_whole_under_each_of_its_names()
    {
        const string Column = "mode_overrides";
        await Clear();
        await Lay(Column, """{ "likert": { "page_size": 6, "scale": "two" }, "qa": { "enabled": false } }""");
        await Holds(Column, """{ "likert": { "page_size": 4 } }""", """{ "likert": { "page_size": 4 }, "qa": { "enabled": false } }""");
        await Holds(Column, "{}", """{ "likert": { "page_size": 4 }, "qa": { "enabled": false } }""");
        await Holds(Column, """{ "likert": null }""", """{ "qa": { "enabled": false } }""");
        await Holds(Column, "null", "null");
        foreach (var (key, alias) in ModeKey.All.SelectMany(k => k.Aliases.Append(k.Value).Select(a => (k, a))))
        {
            // A mode that is offered by default is switched off, and one that isn't stays so.
            await Holds(Column, $$"""{ "{{alias}}": { "enabled": false } }""", $$"""{ "{{key}}": { "enabled": false } }""");
            await Clear();
        }
    }

    [Theory]
    [MemberData(nameof(ConfigPatchTests.WholeColumns), MemberType = typeof(ConfigPatchTests))]
    public async Task Every_other_column_replaces_whole(string column, string value)
    {
        await Clear();
        var (first, rest) = (JsonNode.Parse(value)!.AsObject(), JsonNode.Parse(value)!.AsObject());
        await Holds(column, value, value);
        // One member alone: the others are gone, and said to be.
        foreach (var other in first.Select(m => m.Key).Skip(1).ToList())
        {
            rest.Remove(other);
        }

        await Holds(column, rest.ToJsonString(), rest.ToJsonString());
        await Holds(column, "{}", rest.ToJsonString());
        await Holds(column, "null", "null");
    }

    [Fact]
    public async Task A_column_that_is_not_named_stays()
    {
        await Clear();
        await Lay("voice_overrides", """{ "tone": "dry" }""");
        await Lay("landing_overrides", """{ "headline": "One" }""");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "tone": "dry" }"""), await Column("voice_overrides")));
    }

    [Fact]
    public async Task Null_inside_is_a_422_where_it_has_no_meaning_and_nothing_is_written()
    {
        await Clear();
        using var admin = app.As(app.Admin);
        var version = (await Send(admin, HttpMethod.Get, Config)).Body.GetProperty("version").GetInt32();
        var places = ConfigColumns
            .All.Where(c => c.Merge == MergeKind.Whole)
            .Select(c => (c.Key, "x"))
            .Append(("mode_overrides", "likert/page_size"))
            .Append(("mode_overrides", "qa/offer"))
            .Append(("archetype_overrides", "hero/insights/low"));
        foreach (var (column, place) in places)
        {
            var value = place.Split('/').Reverse().Aggregate("null", (inner, name) => $$"""{ "{{name}}": {{inner}} }""");
            var (answer, problem) = await Patch(admin, $$"""{ "partial": { "{{column}}": {{value}} } }""");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains($"/{column}/{place}", Pointers(problem));
        }

        Assert.Equal(version, (await Send(admin, HttpMethod.Get, Config)).Body.GetProperty("version").GetInt32());
    }

    private async Task Holds(string column, string sent, string expected)
    {
        await Lay(column, sent);
        var held = await Column(column);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), held), $"{column} after {sent}: {held?.ToJsonString() ?? "null"}");
    }

    private async Task Lay(string column, string value)
    {
        using var admin = app.As(app.Admin);
        var (answer, body) = await Patch(admin, $$"""{ "partial": { "{{column}}": {{value}} } }""");
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body.ToString());
    }

    private async Task<JsonNode?> Column(string column)
    {
        using var admin = app.As(app.Admin);
        var (_, body) = await Send(admin, HttpMethod.Get, Config);
        return JsonNode.Parse(body.GetProperty("config").GetProperty(column).GetRawText());
    }

    private async Task Clear()
    {
        using var admin = app.As(app.Admin);
        var columns = string.Join(", ", ConfigColumns.All.Select(c => $"\"{c.Key}\": null"));
        Assert.Equal(HttpStatusCode.OK, (await Patch(admin, $$"""{ "partial": { {{columns}} } }""")).Answer.StatusCode);
    }
}
