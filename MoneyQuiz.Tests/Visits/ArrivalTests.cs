using AngleSharp;
using AngleSharp.Dom;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Visits;

/// <summary>Where a visitor came from is in the session's row, whichever page they entered by and however they went on.</summary>
public sealed class ArrivalTests(Office office) : IClassFixture<Office>
{
    private const string Query = "utm_source=letter&utm_medium=email&utm_campaign=may&utm_term=money%20type&utm_content=top&mq_variant=b";

    [Theory]
    [InlineData("", null)]
    [InlineData("/chooser", null)]
    [InlineData("/likert", null)]
    [InlineData("/lp/new-parents", "new-parents")]
    [InlineData("/lp/late-start", "late-start")]
    public async Task Every_entry_keeps_all_of_it(string entry, string? persona)
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var page = await visitor.Open($"{visitor.Home}{entry}?{Query}", ("Referer", "https://friends.example/a/private?page=1"));
        await Begin(visitor, entry == "/likert" ? page : await visitor.Submit(page, "likert"));
        Same(await visitor.Row(), persona);
    }

    [Fact]
    public async Task A_persona_travels_by_the_chooser_too_and_home_is_its_own_page()
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var landing = await visitor.Open($"{visitor.Home}/lp/new-parents?{Query}", ("Referer", "https://friends.example/"));
        // It leads to one format, and by a link to the others.
        Assert.Single(landing.QuerySelectorAll("form[data-format]"));
        var chooser = await visitor.Open(landing.QuerySelector(".ways-in a.back")!.GetAttribute("href")!);
        Assert.StartsWith($"{visitor.Home}/lp/new-parents?", chooser.QuerySelector("a.back")!.GetAttribute("href"));
        var start = await visitor.Submit(chooser, "likert");
        Assert.StartsWith($"{visitor.Home}/lp/new-parents?", start.QuerySelector(".masthead a")!.GetAttribute("href"));
        await Begin(visitor, start);
        Same(await visitor.Row(), "new-parents");
    }

    [Fact]
    public async Task Another_format_after_the_result_came_from_where_the_first_did()
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var start = $"{visitor.Home}/likert?variant=blitz&persona=late-start&from=https%3A%2F%2Ffriends.example&{Query}";
        var session = await visitor.Finish(await visitor.Open(start), start);
        var result = await visitor.Open($"{session}/result");
        var links = result.QuerySelectorAll(".next a").Select(a => a.GetAttribute("href")!).ToList();

        var chooser = await visitor.Open(links.Single(l => l.Contains("/chooser", StringComparison.Ordinal)));
        await Begin(visitor, await visitor.Submit(chooser, "likert"));
        Same(await visitor.Row(), "late-start");
        await Begin(visitor, await visitor.Open(links.First(l => l.Contains("variant=", StringComparison.Ordinal))));
        Same(await visitor.Row(), "late-start");
    }

    [Fact]
    public async Task What_is_too_long_or_invisible_is_cut_and_a_persona_that_is_none_is_nobodys()
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var wild =
            $"utm_source={new string('x', 400)}&utm_medium=a%00b%0d%0ac&utm_campaign=%E2%80%AEgnp&utm_term=%20%20&mq_variant=%ED%A0%80z"
            + "&persona=../../admin&from=javascript%3Aalert(1)";
        await Begin(visitor, await visitor.Submit(await visitor.Open($"{visitor.Home}?{wild}"), "likert"));
        var row = await visitor.Row();
        Assert.Equal(new string('x', 100), row.UtmSource);
        Assert.Equal("abc", row.UtmMedium);
        Assert.Equal("gnp", row.UtmCampaign);
        Assert.Null(row.UtmTerm);
        Assert.Null(row.Persona);
        Assert.Null(row.Referrer);
        Assert.EndsWith("z", row.MqVariant);
    }

    [Fact]
    public async Task No_page_of_it_leads_elsewhere()
    {
        var (_, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        foreach (var path in (string[])["", "/chooser", "/likert", "/lp/late-start", "/lp/none"])
        {
            var page = await visitor.Open(
                $"{visitor.Home}{path}?from=https%3A%2F%2Fevil.example&utm_source=%2F%2Fevil.example&persona=%2F%2Fevil.example"
            );
            var away = page.QuerySelectorAll("a[href], form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!);
            Assert.DoesNotContain(away, a => a.StartsWith("//", StringComparison.Ordinal) || a.StartsWith("https://evil", StringComparison.Ordinal));
        }
    }

    private static async Task Begin(Visitor visitor, AngleSharp.Html.Dom.IHtmlDocument start) =>
        await visitor.Post(start.QuerySelector("form.step")!.GetAttribute("action")!, Sessions.WebStep.Read(start.ToHtml()).Page());

    private static void Same(AssessSession row, string? persona) =>
        Assert.Equal(
            (persona, "letter", "email", "may", "money type", "top", "b", "https://friends.example"),
            (row.Persona, row.UtmSource, row.UtmMedium, row.UtmCampaign, row.UtmTerm, row.UtmContent, row.MqVariant, row.Referrer)
        );
}
