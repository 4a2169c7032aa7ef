using System.Net;
using AngleSharp.Dom;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Tests.Frameworks.Publishing;
using MoneyQuiz.Tests.Tenancy;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Tests.Visits;

/// <summary>A landing page for one audience, as visitors meet it.</summary>
public sealed class PersonaPageTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task It_has_its_own_words_and_proof_and_leads_to_its_format()
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var page = await visitor.Open($"{visitor.Home}/lp/new-parents");
        Assert.Equal(HttpStatusCode.OK, visitor.Last.StatusCode);
        Assert.Equal("Money after the baby", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Two of you, three mouths.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(["“It was us, word for word.” A.", "Five minutes"], page.QuerySelectorAll(".proof li").Select(l => l.TextContent));
        Assert.Equal(["likert"], page.QuerySelectorAll("form[data-format]").Select(f => f.GetAttribute("data-format")));

        var free = await visitor.Open($"{visitor.Home}/lp/late-start");
        Assert.True(free.QuerySelectorAll("form[data-format]").Length > 2);
        Assert.Empty(free.QuerySelectorAll(".proof"));
        Assert.NotNull(free.QuerySelector("svg.rose"));
    }

    [Fact]
    public async Task Its_picture_is_the_tenants_own_and_has_its_size_beforehand()
    {
        var (team, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var kept = Assert.IsType<PictureKept.Kept>(
            await office.Get<KeepPicture>().Run(team.Admin, team.Id, PictureUse.Persona, PictureFiles.Png(1600, 1200))
        );
        Assert.Equal((PictureFormat.Jpeg, 800, 600), (kept.Id.Format, kept.Id.Width, kept.Id.Height));
        await office.Saved(
            team,
            $$"""{ "landing_overrides": { "personas": [{ "slug": "pictured", "headline": "A", "lead": "B", "picture": "{{kept.Id}}", "picture_alt": "Two at a kitchen table" }] } }"""
        );
        var image = (await visitor.Open($"{visitor.Home}/lp/pictured")).QuerySelector(".hero img")!;
        Assert.Equal(
            ($"/t/{team.Slug}/media/{kept.Id}", "800", "600", "Two at a kitchen table", null),
            (
                image.GetAttribute("src")!,
                image.GetAttribute("width"),
                image.GetAttribute("height"),
                image.GetAttribute("alt"),
                image.GetAttribute("loading")
            )
        );
        Assert.Equal(HttpStatusCode.OK, (await Picture($"{image.GetAttribute("src")}.webp")).StatusCode);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("New-Parents")]
    [InlineData("two%20words")]
    public async Task An_unknown_one_is_not_found_in_the_tenants_own_look_with_a_way_on(string slug)
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var page = await visitor.Open($"{visitor.Home}/lp/{slug}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Last.StatusCode);
        Assert.Equal(visitor.Home, page.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("header.masthead"));
    }

    [Fact]
    public async Task A_draft_shows_it_before_it_is_published_and_counts_nobody()
    {
        var team = await office.Team();
        using var visitor = new Visitor(office, team);
        var config = FrameworkConfig.Parse($$"""{ "landing_overrides": { "personas": {{Visitor.Personas}} } }""");
        var saved = Assert.IsType<DraftSaved.Saved>(
            await office.Get<SaveDraft>().Run(team.Admin, team.Id, Published.Framework, new DraftEdit(0, config))
        );
        Assert.Empty(saved.Faults);
        var draft = (await office.Get<CurrentDraft>().Of(team.Admin, team.Id, Published.Framework))!;
        await visitor.Open($"{visitor.Home}/lp/new-parents");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Last.StatusCode);
        var query = office.Get<PreviewLinks>().Query(team.Id, draft.Id!.Value, draft.LinkGeneration);
        var page = await visitor.Open($"{visitor.Home}/lp/new-parents{query}");
        Assert.Equal("Money after the baby", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".ribbon"));
        // Its links stay within the preview.
        Assert.Contains("sig=", Visitor.AddressOf(page.QuerySelector("form[data-format]")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_personas_are_told_in_plain_words_at_their_place()
    {
        var team = await office.Team();
        var outcome = await office.Patch(
            team,
            """
            { "landing_overrides": { "personas": [
              { "slug": "one", "headline": "A", "lead": "B" },
              { "slug": "one", "headline": "A", "lead": "B", "mode": "dice", "picture": "../secret" },
              { "slug": "Not So", "headline": "", "lead": "B" } ] } }
            """
        );
        var faults = Assert.IsType<ConfigChanged.Invalid>(outcome).Faults.ToDictionary(f => f.Pointer, f => f.Sentence);
        Assert.Contains("earlier persona’s address", faults["/landing_overrides/personas/1/slug"], StringComparison.Ordinal);
        Assert.Contains("no mode", faults["/landing_overrides/personas/1/mode"], StringComparison.Ordinal);
        Assert.Contains("upload it again", faults["/landing_overrides/personas/1/picture"], StringComparison.Ordinal);
        Assert.Contains("lower-case", faults["/landing_overrides/personas/2/slug"], StringComparison.Ordinal);
        Assert.Contains("/landing_overrides/personas/2/headline", faults.Keys);
    }

    private Task<HttpResponseMessage> Picture(string url) => office.Browser().GetAsync(url);
}
