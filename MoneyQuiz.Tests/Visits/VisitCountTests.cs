using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Data.Visits;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Visits;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Visits;

/// <summary>What is counted on a visitor's way, and what isn't.</summary>
public sealed class VisitCountTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_whole_way_is_counted_once_each_with_how_they_came()
    {
        var (team, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        await office
            .Get<PatchBrand>()
            .Run(team.Admin, team.Id, JsonSerializer.Deserialize<JsonElement>("""{ "booking_url": "https://coach.example/book" }"""));
        var landing = await visitor.Open($"{visitor.Home}/lp/new-parents?mq_variant=b", ("Sec-Fetch-Site", "cross-site"));
        var address = Visitor.AddressOf(landing.QuerySelector("form[data-format=likert]")!);
        var start = await visitor.Open(address, ("Sec-Fetch-Site", "same-origin"));
        var session = await visitor.Finish(start, address);
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "lead",
            ["name"] = "Ana",
            ["email"] = "ana@people.example",
            ["consent_result"] = "yes",
        };
        for (var twice = 0; twice < 2; twice++)
        {
            await visitor.Post($"{session}/lead", new FormUrlEncodedContent(form));
            await visitor.Open($"{session}/book");
        }

        var figures = await Figures(team);
        var line = Assert.Single(figures.ByPersona);
        Assert.Equal("new-parents", line.Label);
        Assert.Equal((1, 1, 1, 1), (line[VisitEvent.View], line[VisitEvent.Start], line[VisitEvent.Complete], line[VisitEvent.Lead]));
        Assert.Equal(1, line[VisitEvent.Booking]);
        // Three pages of eight statements.
        Assert.Equal(3, line[VisitEvent.Step]);
        Assert.Equal("b", Assert.Single(figures.ByVariant).Label);
        Assert.Equal(line[VisitEvent.Start], figures.ByFormat.Single(l => l.Label == "likert")[VisitEvent.Start]);
        Assert.Equal(1, figures.ByDay[0][VisitEvent.View]);
        Assert.Equal(30, figures.ByDay.Count);
    }

    [Theory]
    [InlineData("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("User-Agent", "facebookexternalhit/1.1")]
    [InlineData("User-Agent", "")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    public async Task A_program_is_no_visitor(string header, string value)
    {
        var (team, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        foreach (var path in (string[])["", "/chooser", "/likert", "/lp/late-start"])
        {
            await visitor.Open(visitor.Home + path, (header, value));
        }

        Assert.True((await Figures(team)).IsEmpty);
    }

    [Fact]
    public async Task The_head_of_a_page_and_a_page_that_is_none_count_nobody()
    {
        var (team, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        using var browser = office.Browser();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 Firefox/140.0");
        using var head = new HttpRequestMessage(HttpMethod.Head, visitor.Home);
        await browser.SendAsync(head);
        await visitor.Open($"{visitor.Home}/lp/none");
        Assert.True((await Figures(team)).IsEmpty);
        await visitor.Open(visitor.Home);
        Assert.Equal(1, (await Figures(team)).All[VisitEvent.View]);
    }

    [Fact]
    public async Task Whatever_stands_in_addresses_makes_few_rows_and_names_nobody()
    {
        var (team, visitor) = await Visitor.Of(office);
        using var _ = visitor;
        var tenant = (await office.Get<TenantDirectory>().BySlug(team.Slug))!;
        var tally = office.Get<VisitTally>();
        for (var i = 0; i < 500; i++)
        {
            tally.Add(tenant, VisitEvent.View, null, null, $"v{i}");
        }

        tally.Add(tenant, VisitEvent.View, null, null, "ana@people.example");
        await office.Get<StoreVisits>().Run();
        tally.Add(tenant, VisitEvent.View, null, null, "one-more");
        tally.Add(tenant, VisitEvent.View, null, null, "v0");
        var figures = await Figures(team);
        var labels = await office
            .Get<TenantDb>()
            .In(team.Id, db => db.VisitCounts.Where(c => c.Event == "quiz_view").Select(c => c.Variant).ToListAsync());
        Assert.Equal(503, figures.All[VisitEvent.View]);
        Assert.InRange(labels.Count, VisitLabel.MostADay, VisitLabel.MostADay + 2);
        Assert.DoesNotContain(labels, l => l.Contains('@', StringComparison.Ordinal) || l == "one-more");
    }

    [Fact]
    public async Task Two_instances_that_store_at_once_lose_nothing()
    {
        var team = await office.Team();
        var tenant = (await office.Get<TenantDirectory>().BySlug(team.Slug))!;
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    var tally = new VisitTally(TimeProvider.System);
                    using var store = new StoreVisits(office.Get<TenantDb>(), tally);
                    for (var i = 0; i < 25; i++)
                    {
                        tally.Add(tenant, VisitEvent.All[i % VisitEvent.All.Length], "likert", null, null);
                        tally.Add(tenant, VisitEvent.View, null, null, null);
                        await store.Run();
                    }
                })
        );
        var figures = await Figures(team);
        Assert.Equal(400, VisitEvent.All.Sum(e => figures.All[e]));
    }

    [Fact]
    public async Task What_could_not_be_stored_waits()
    {
        var team = await office.Team();
        var tenant = (await office.Get<TenantDirectory>().BySlug(team.Slug))!;
        var tally = new VisitTally(TimeProvider.System);
        using var store = new StoreVisits(office.Get<TenantDb>(), tally);
        tally.Add(tenant, VisitEvent.View, null, null, null);
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Run(ended.Token));
        Assert.Equal(1, await store.Run());
        Assert.Equal(0, await store.Run());
    }

    [Fact]
    public async Task Members_read_their_own_and_strangers_nothing()
    {
        var (team, other) = (await office.Team(), await office.Team());
        using var visitor = new Visitor(office, team);
        await visitor.Open(visitor.Home);
        Assert.Equal(1, (await Figures(team, Role.Viewer)).All[VisitEvent.View]);
        Assert.True((await Figures(other)).IsEmpty);
        var tenant = (await office.Get<TenantDirectory>().BySlug(team.Slug))!;
        Assert.Null(await office.Get<VisitFigures>().Read(other.Admin, tenant, 30));
    }

    private async Task<VisitState> Figures(Team team, Role role = Role.Admin)
    {
        await office.Get<StoreVisits>().Run();
        var tenant = (await office.Get<TenantDirectory>().BySlug(team.Slug))!;
        return (await office.Get<VisitFigures>().Read(team.People[role], tenant, 30))!;
    }
}
