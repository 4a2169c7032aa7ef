using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Tests.Frameworks.Publishing;
using MoneyQuiz.Tests.Tenancy;
using MoneyQuiz.Web.Coach.Frameworks.Editing;
using MoneyQuiz.Web.Coach.Frameworks.Editors;

namespace MoneyQuiz.Tests.Frameworks.Editing;

/// <summary>The editors as HTML: every control has a name, a help and an id of its own, in every part of the config.</summary>
public sealed class EditorMarkupTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string> Places => [.. EditorPlaces.All.Select(p => p.At)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_control_has_a_label_and_an_id_of_its_own(string at)
    {
        var team = await office.Team();
        await using var session = await Open(team);
        var page = await Render(session, EditorPlaces.Find(at));
        var controls = page.QuerySelectorAll("input, select, textarea");
        Assert.NotEmpty(controls);
        Assert.All(
            controls,
            c =>
                Assert.True(
                    c.HasAttribute("aria-label") || c.Closest("label") is not null || page.QuerySelector($"label[for='{c.Id}']") is not null,
                    c.OuterHtml
                )
        );
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var described = controls.SelectMany(c => (c.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(described, id => Assert.NotNull(page.GetElementById(id)));
    }

    [Fact]
    public async Task A_fault_a_counter_and_a_way_back_stand_at_the_field()
    {
        var team = await office.Team();
        await using var session = await Open(team);
        session.Set("/landing_overrides/start", new string('x', 41));
        await session.Autosave.Flush();
        var page = await Render(session, EditorPlaces.Find("landing_overrides"));
        var field = page.GetElementById("f-landing_overrides-start")!.Closest(".field")!;
        Assert.Equal("41 of 40", field.QuerySelector(".counter.over")!.TextContent);
        Assert.Contains("at most 40 characters", field.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reset to default", field.QuerySelector(".reset")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".reset"));
    }

    [Fact]
    public async Task The_example_shows_what_a_drafts_weight_does()
    {
        var team = await office.Team();
        await using var session = await Open(team);
        session.Set("/scoring_overrides/weights/hero", 1.25m);
        var page = await Render(session, EditorPlaces.Find("scoring_overrides"));
        // 50 + (72 − 50) × 1.25 = 77.5
        Assert.Contains("Hero 72 → 77.5", page.QuerySelector(".trace-steps")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_rule_opens_by_itself_and_the_example_says_what_it_waits_for()
    {
        var team = await office.Team();
        await using var session = await Open(team);
        session.Insert("/scoring_overrides/rules", 0, NewRule.Of(null));
        await session.Autosave.Flush();
        Assert.Equal(["/scoring_overrides/rules/0/note"], session.Faults.Select(f => f.Pointer));
        Assert.Equal("rule-2", NewRule.Of(session.Now.Get("/scoring_overrides/rules"))["id"]!.GetValue<string>());
        var page = await Render(session, EditorPlaces.Find("scoring_overrides"));
        Assert.NotNull(page.GetElementById("f-scoring_overrides-rules-0-note"));
        Assert.Contains("Mend what is marked first", page.QuerySelector(".trace")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<EditSession> Open(Team team)
    {
        var draft = await office.Get<CurrentDraft>().Of(team.Admin, team.Id, Published.Framework);
        return new EditSession(
            draft!,
            FrameworkDefinitions.MoneyArchetypes,
            office.Get<SaveDraft>(),
            team.Admin,
            team.Id,
            new HandClock(),
            work => work()
        );
    }

    private static async Task<IDocument> Render(EditSession session, EditorPlace place)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var shown = await renderer.RenderComponentAsync<Stage>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { ["Session"] = session, ["Place"] = place })
            );
            return shown.ToHtmlString();
        });
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>What the page puts around an editor.</summary>
    private sealed class Stage : ComponentBase
    {
        [Parameter]
        public required EditSession Session { get; set; }

        [Parameter]
        public required EditorPlace Place { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<CascadingValue<EditSession>>(0);
            builder.AddAttribute(1, "Value", Session);
            builder.AddAttribute(
                2,
                "ChildContent",
                (RenderFragment)(
                    inner =>
                    {
                        inner.OpenComponent(0, Place.Editor);
                        inner.AddAttribute(1, "Place", Place);
                        inner.CloseComponent();
                    }
                )
            );
            builder.CloseComponent();
        }
    }
}
