using System.Net;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions.Sharing;

/// <summary>Two formats of one browser side by side; and whose results are never shown beside one's own.</summary>
public sealed class WebCompareTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Offer = "Compare with your Likert result";

    [Fact]
    public async Task The_second_format_is_shown_beside_the_first()
    {
        using var visitor = new WebVisitor(app);
        await visitor.Finish("likert");
        var mirror = await visitor.Finish("mirror");
        Assert.Contains(Offer, await visitor.Read($"{mirror}/result"), StringComparison.Ordinal);

        var html = await visitor.Read($"{mirror}/compare/likert");
        Assert.Contains("Mirror and Likert, side by side", html, StringComparison.Ordinal);
        Assert.Contains("spider-second", html, StringComparison.Ordinal);
        Assert.Contains("What agrees", html, StringComparison.Ordinal);
        Assert.Contains("What differs", html, StringComparison.Ordinal);
        Assert.Equal(9, html.Split("<tr>").Length - 1);
        using var game = await visitor.Browser.GetAsync($"{mirror}/compare/game");
        Assert.Equal(HttpStatusCode.Gone, game.StatusCode);
    }

    [Fact]
    public async Task A_link_or_an_address_that_was_typed_shows_nobody_elses_result()
    {
        using var victim = new WebVisitor(app);
        var theirs = await victim.Finish("likert");
        await victim.Leave(theirs, "victim@example.org");

        using var stranger = new WebVisitor(app);
        var mine = await stranger.Finish("mirror");
        await stranger.Leave(mine, "victim@example.org");
        await stranger.Read($"{theirs}/result");
        Assert.DoesNotContain(Offer, await stranger.Read($"{mine}/result"), StringComparison.Ordinal);
        using var answer = await stranger.Browser.GetAsync($"{mine}/compare/likert");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        // Nor does a link that was sent on show the sender's beside the receiver's own.
        Assert.DoesNotContain("Compare with", await stranger.Read($"{theirs}/result"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_at_one_browser_are_not_one()
    {
        using var tablet = new WebVisitor(app);
        var first = await tablet.Finish("likert");
        await tablet.Leave(first, "first@example.org");
        var second = await tablet.Finish("mirror");
        Assert.Contains(Offer, await tablet.Read($"{second}/result"), StringComparison.Ordinal);
        await tablet.Leave(second, "second@example.org");
        Assert.DoesNotContain(Offer, await tablet.Read($"{second}/result"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_with_another_tenant_stays_there()
    {
        using var visitor = new WebVisitor(app);
        await visitor.Finish("likert", slug: "harbour");
        var mirror = await visitor.Finish("mirror");
        Assert.DoesNotContain("Compare with", await visitor.Read($"{mirror}/result"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("likert")]
    [InlineData("mirror")]
    public async Task Another_format_is_taken_by_whoever_came_by_the_same_way(string format)
    {
        using var visitor = new WebVisitor(app);
        const string From = "utm_source=letter&utm_campaign=may&mq_variant=b";
        var session = await visitor.Finish(format, $"&{From}");
        var result = await visitor.Read($"{session}/result");
        var chooser = result[result.IndexOf("/q/willow/chooser?", StringComparison.Ordinal)..].Split('"')[0];
        foreach (var part in From.Split('&'))
        {
            Assert.Contains(part, chooser, StringComparison.Ordinal);
        }

        var cards = await visitor.Read(chooser);
        Assert.Contains("name=\"utm_campaign\" value=\"may\"", cards, StringComparison.Ordinal);
    }
}
