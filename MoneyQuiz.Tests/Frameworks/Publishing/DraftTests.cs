using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Tests.Tenancy;
using static MoneyQuiz.Tests.Frameworks.Publishing.Published;

namespace MoneyQuiz.Tests.Frameworks.Publishing;

public sealed class DraftTests(Office office) : IClassFixture<Office>
{
    private static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;

    [Fact]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published_with_config_and_brand_at_once()
    {
        var team = await office.Team();
        var start = await Draft(team);
        Assert.Equal((null, 0, 0), (start.Id, start.Revision, start.BaseConfigVersion));

        var brand = start.PublishedBrand.Brand with { Tagline = "Plain words" };
        var saved = await Save(team, new DraftEdit(0, Landing("Drafted"), brand));
        Assert.Equal(1, saved.Revision);
        Assert.Equal(Definition.Landing.Headline, (await office.Get<PublishedFrameworks>().Current(team.Id)).Landing.Headline);
        var diff = (await Draft(team)).Diff(Definition);
        Assert.Equal(["Front page: headline reworded", "Brand: tagline added"], diff.Words.Select(w => w.Sentence));

        Assert.Equal(new DraftPublished.Published(1, 1), await Publish(team, saved.Revision));
        Assert.Equal("Drafted", (await office.Get<PublishedFrameworks>().Current(team.Id)).Landing.Headline);
        Assert.Equal("Plain words", (await office.Get<CurrentBrand>().Of(team.Admin, team.Id))!.Brand.Tagline);
        Assert.Null((await Draft(team)).Id);
        Assert.Single((await office.Get<SnapshotList>().All(team.Admin, team.Id, Framework))!);
        Assert.Single((await office.Get<BrandSnapshotList>().All(team.Admin, team.Id))!);
        Assert.IsType<DraftPublished.NothingToPublish>(await Publish(team, 0));
    }

    [Fact]
    public async Task The_later_of_two_saves_is_told_what_the_earlier_wrote()
    {
        var team = await office.Team();
        await Save(team, new DraftEdit(0, Landing("Mine")));
        var outcome = await office.Get<SaveDraft>().Run(team.Admin, team.Id, Framework, new DraftEdit(0, Landing("Theirs")));
        var conflict = Assert.IsType<DraftSaved.Conflict>(outcome);
        Assert.Equal(Landing("Mine"), conflict.Now.Config);
        Assert.Equal(1, conflict.Now.Revision);
        Assert.Equal(2, (await Save(team, new DraftEdit(1, Landing("Both")))).Revision);
    }

    [Fact]
    public async Task A_draft_that_began_from_an_older_version_is_not_published_until_it_is_merged()
    {
        var team = await office.Team();
        await Save(team, new DraftEdit(0, Landing("Mine")));
        await office.Saved(team, """{ "voice_overrides": { "tone": "dry" } }""");

        var conflict = Assert.IsType<DraftPublished.Conflict>(await Publish(team, 1));
        Assert.Equal((0, 1), (conflict.Now.BaseConfigVersion, conflict.Now.Published.Version));
        var merged = conflict.Now.Published.Config.With(ConfigColumns.Landing, Landing("Mine")[ConfigColumns.Landing]!.Value);
        await Save(team, new DraftEdit(1, merged, BaseConfigVersion: 1));
        Assert.Equal(new DraftPublished.Published(2, 0), await Publish(team, 2));
        var now = (await office.Get<PublishedFrameworks>().Current(team.Id)).Content;
        Assert.Equal(("Mine", "dry"), (now.Landing.Headline, now.Voice.Tone));
    }

    [Fact]
    public async Task A_draft_keeps_what_has_faults_and_publishing_names_them_all()
    {
        var team = await office.Team();
        var brand = (await Draft(team)).PublishedBrand.Brand with { BusinessName = "", BookingUrl = "ftp://x" };
        var saved = await Save(team, new DraftEdit(0, Landing(""), brand));
        Assert.Equal(["/landing_overrides/headline", "/brand/business_name", "/brand/booking_url"], saved.Faults.Select(f => f.Pointer));
        var invalid = Assert.IsType<DraftPublished.Invalid>(await Publish(team, 1));
        Assert.Equal(saved.Faults.Select(f => f.Pointer), invalid.Faults.Select(f => f.Pointer));
        Assert.Equal(1, (await Draft(team)).Revision);
    }

    [Fact]
    public async Task Discarded_is_gone_and_those_below_admin_change_nothing()
    {
        var team = await office.Team();
        await Save(team, new DraftEdit(0, Landing("Mine")));
        var coach = team.People[Role.Coach];
        Assert.IsType<DraftSaved.NotAllowed>(await office.Get<SaveDraft>().Run(coach, team.Id, Framework, new DraftEdit(1, Landing("X"))));
        Assert.IsType<DraftPublished.NotAllowed>(await office.Get<PublishDraft>().Run(coach, team.Id, Framework, 1));
        Assert.IsType<DraftDiscarded.NotAllowed>(await office.Get<DiscardDraft>().Run(coach, team.Id, Framework, 1));
        Assert.IsType<DraftDiscarded.Conflict>(await office.Get<DiscardDraft>().Run(team.Admin, team.Id, Framework, 7));
        Assert.IsType<DraftDiscarded.Done>(await office.Get<DiscardDraft>().Run(team.Admin, team.Id, Framework, 1));
        Assert.Null((await Draft(team)).Id);
        Assert.Equal(Landing("Again"), (await Saved(team, Landing("Again"))).Config);
    }

    private static FrameworkConfig Landing(string headline) => FrameworkConfig.Parse(Headline(headline));

    private async Task<DraftState> Saved(Team team, FrameworkConfig config)
    {
        await Save(team, new DraftEdit(0, config));
        return await Draft(team);
    }

    private async Task<DraftState> Draft(Team team) => (await office.Get<CurrentDraft>().Of(team.Admin, team.Id, Framework))!;

    private async Task<DraftSaved.Saved> Save(Team team, DraftEdit edit) =>
        Assert.IsType<DraftSaved.Saved>(await office.Get<SaveDraft>().Run(team.Admin, team.Id, Framework, edit));

    private Task<DraftPublished> Publish(Team team, int revision) =>
        office.Get<PublishDraft>().Run(team.Admin, team.Id, Framework, revision, "Because");
}
