using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Tenancy;
using MoneyQuiz.Web.Coach.Leads;

namespace MoneyQuiz.Tests.Leads;

/// <summary>The list of people, one person's page, and two who are one.</summary>
public sealed class PeopleTests(Office office) : IClassFixture<Office>
{
    private LeadList List => office.Get<LeadList>();

    private MergeLeads Merging => office.Get<MergeLeads>();

    private PersonDetails Details => office.Get<PersonDetails>();

    [Fact]
    public async Task Page_by_page_everybody_comes_once_newest_first_in_both_directions()
    {
        var (team, tenant) = await office.Stocked(260);
        var all = await Leads(tenant);
        Assert.True(all.Count > 2 * LeadList.Size, $"{all.Count} leads are too few for this test.");
        var (down, query) = (new List<LeadRow>(), new LeadQuery());
        LeadPage page;
        do
        {
            page = (await List.Read(team.People[Role.Viewer], team.Id, query))!;
            down.AddRange(page.Rows);
            query = new LeadQuery(Before: page.Rows[^1].Cursor);
        } while (page.Older);

        Assert.Equal(all.OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id).Select(l => l.Id), down.Select(r => r.Id));
        Assert.All(down, r => Assert.Equal((1, true), (r.Sessions, r.Band is not null)));
        var up = new List<LeadRow>(page.Rows);
        while (page.Newer)
        {
            page = (await List.Read(team.Admin, team.Id, new LeadQuery(After: page.Rows[0].Cursor)))!;
            up.InsertRange(0, page.Rows);
        }

        Assert.Equal(down.Select(r => r.Id), up.Select(r => r.Id));
    }

    [Fact]
    public async Task They_are_found_by_name_address_tag_and_state()
    {
        var (team, tenant) = await office.Stocked(40);
        var one = (await Leads(tenant))[3];
        await office.Get<TagLead>().Add(team.Admin, team.Id, one.Id, "VIP");
        await office.Get<Data.Privacy.Suppress>().Add(team.Admin, team.Id, one.Email, "asked");
        await office.Get<Data.Privacy.AskErasure>().OfLead(team.Admin, team.Id, one.Id);
        Assert.Equal([one.Id], await Found(new LeadQuery(Find: one.Email[..^5].ToUpperInvariant())));
        Assert.Contains(one.Id, await Found(new LeadQuery(Find: one.Name!.Split(' ')[1])));
        Assert.Equal([one.Id], await Found(new LeadQuery(Tag: "vip")));
        Assert.Equal([one.Id], await Found(new LeadQuery(State: LeadState.Suppressed)));
        Assert.Equal([one.Id], await Found(new LeadQuery(State: LeadState.Erasing)));
        Assert.Empty(await Found(new LeadQuery(Find: "%%%")));
        Assert.Empty(await Found(new LeadQuery(Find: "___")));
        var row = Assert.Single((await List.Read(team.Admin, team.Id, new LeadQuery(Tag: "vip")))!.Rows);
        Assert.Equal("Asked not to be written to", row.Suppressed);
        Assert.NotNull(row.ErasedOn);
        Assert.Null(await List.Read(await office.Person(), team.Id, new LeadQuery()));

        async Task<IEnumerable<Guid>> Found(LeadQuery query) => (await List.Read(team.Admin, team.Id, query))!.Rows.Select(r => r.Id);
    }

    [Fact]
    public void The_address_says_what_was_asked_and_back()
    {
        var cursor = new LeadCursor(new DateTimeOffset(638_000_000_000_000_010, TimeSpan.Zero), new Guid("01930000-0000-7000-8000-000000000000"));
        LeadQuery[] queries =
        [
            new(),
            new(Find: "a & b=c#é"),
            new(Tag: "vip autumn", State: LeadState.Erasing, Before: cursor),
            new(Find: "ana", State: LeadState.Suppressed, After: cursor),
        ];
        Assert.All(
            queries,
            q =>
            {
                var text = LeadQueryText.Of(q);
                var read = System.Web.HttpUtility.ParseQueryString(text.TrimStart('&'));
                Assert.Equal(q, LeadQueryText.Parse(read["find"], read["tag"], read["state"], read["before"], read["after"]));
            }
        );
        Assert.Equal(new LeadQuery(), LeadQueryText.Parse(" ", "", "nonsense", "zz-1", "-"));
    }

    [Fact]
    public async Task Two_who_are_one_come_together_and_apart_again()
    {
        var (team, tenant) = await office.Stocked(30);
        var leads = await Leads(tenant);
        var (into, from) = (leads[0], leads[1]);
        var coach = team.People[Role.Coach];
        await office.Get<TagLead>().Add(coach, team.Id, from.Id, "only his");
        await office.Get<TagLead>().Add(coach, team.Id, from.Id, "both");
        await office.Get<TagLead>().Add(coach, team.Id, into.Id, "both");
        var before = (await Details.Read(coach, team.Id, from.Id))!;

        var merge = Assert.IsType<Acted.Done>(await Merging.Merge(coach, team.Id, from.Id, into.Id)).Id!.Value;
        var person = (await Details.Read(coach, team.Id, into.Id))!;
        Assert.Equal(2, person.Sessions.Count);
        Assert.Equal(["both", "only his"], person.Tags);
        Assert.Equal(from.Email, Assert.Single(person.Merged).Email);
        // The other's address leads here now: on its page, and when somebody leaves it again.
        Assert.Equal(into.Id, (await Details.Read(coach, team.Id, from.Id))!.Lead.Id);
        Assert.DoesNotContain(from.Id, (await List.Read(coach, team.Id, new LeadQuery()))!.Rows.Select(r => r.Id));
        Assert.Contains(into.Id, (await List.Read(coach, team.Id, new LeadQuery(Find: from.Email)))!.Rows.Select(r => r.Id));
        var free = await Free(tenant, "merged-token");
        await office
            .Get<SaveLead>()
            .Save(tenant, "merged-token", new LeadForm(null, from.Email, true, false), Sessions.Play.Framework.ResultsDisplay.LeadFormWords);
        Assert.Contains(free, (await Details.Read(coach, team.Id, into.Id))!.Sessions.Select(s => s.Id));
        // Merged once is merged; nobody is merged with themself.
        Assert.IsType<Acted.Conflict>(await Merging.Merge(coach, team.Id, from.Id, leads[2].Id));
        Assert.IsType<Acted.Invalid>(await Merging.Merge(coach, team.Id, into.Id, into.Id));

        Assert.IsType<Acted.Done>(await Merging.Undo(coach, team.Id, merge));
        Assert.Equal("lead.merge-undone", (await office.Last(team.Id)).Action);
        var apart = (await Details.Read(coach, team.Id, from.Id))!;
        Assert.Equal((from.Id, from.Name), (apart.Lead.Id, apart.Lead.Name));
        Assert.Equal(before.Sessions.Select(s => s.Id).Order(), apart.Sessions.Select(s => s.Id).Order());
        Assert.Equal(before.Consents.Select(c => c.Id).Order(), apart.Consents.Select(c => c.Id).Order());
        Assert.Equal(["both", "only his"], apart.Tags);
        var other = (await Details.Read(coach, team.Id, into.Id))!;
        Assert.Equal(["both"], other.Tags);
        // What came after the merge stays where it came to.
        Assert.Contains(free, other.Sessions.Select(s => s.Id));
        Assert.Equal(2, other.Sessions.Count);
    }

    [Fact]
    public async Task Two_who_merge_crosswise_at_once_end_as_one_merge()
    {
        var (team, tenant) = await office.Stocked(20);
        var leads = await Leads(tenant);
        var outcomes = await Task.WhenAll(
            Merging.Merge(team.Admin, team.Id, leads[0].Id, leads[1].Id),
            Merging.Merge(team.Admin, team.Id, leads[1].Id, leads[0].Id)
        );
        Assert.Single(outcomes, o => o is Acted.Done);
        Assert.Single(outcomes, o => o is Acted.Conflict);
    }

    [Fact]
    public async Task A_person_is_the_tenants_own_and_a_viewer_only_reads()
    {
        var (team, tenant) = await office.Stocked(20);
        var (other, foreign) = await office.Stocked(20);
        var (ours, theirs) = ((await Leads(tenant))[0], (await Leads(foreign))[0]);
        Assert.Null(await Details.Read(team.Admin, team.Id, theirs.Id));
        Assert.Null(await Details.Read(team.Admin, other.Id, theirs.Id));
        Assert.IsType<Acted.NotFound>(await Merging.Merge(team.Admin, team.Id, theirs.Id, ours.Id));
        Assert.IsType<Acted.NotFound>(await Merging.Merge(team.Admin, team.Id, ours.Id, theirs.Id));
        Assert.NotNull(await Details.Read(team.People[Role.Viewer], team.Id, ours.Id));
        Assert.IsType<Acted.NotAllowed>(await Merging.Merge(team.People[Role.Viewer], team.Id, ours.Id, (await Leads(tenant))[1].Id));
    }

    [Fact]
    public async Task The_timeline_tells_everything_the_latest_first()
    {
        var (team, tenant) = await office.Stocked(20);
        var lead = (await Leads(tenant))[0];
        var session = (await Details.Read(team.Admin, team.Id, lead.Id))!.Sessions[0].Id;
        await office.Get<KeepNote>().Add(team.Admin, team.Id, session, "Rang twice");
        await office.Get<KeepTask>().Add(team.Admin, team.Id, session, "Ring again", null);
        await office.Get<SetOutcome>().Run(team.Admin, team.Id, session, "called");
        var entries = TimelineOf.All((await Details.Read(team.Admin, team.Id, lead.Id))!);
        Assert.Equal(entries.Select(e => e.At).OrderDescending(), entries.Select(e => e.At));
        Assert.Contains(entries, e => e.Note == "Rang twice");
        Assert.Contains(entries, e => e.Text == "Ring again");
        Assert.Contains(entries, e => e.Title == "Outcome: Called");
        Assert.Contains(entries, e => e.Title.StartsWith("Began ", StringComparison.Ordinal));
        Assert.Contains(entries, e => e.Title.StartsWith("Agreed: ", StringComparison.Ordinal));
    }

    private Task<List<Lead>> Leads(Tenant tenant) =>
        office.Get<TenantDb>().In(tenant.Id, db => db.Leads.AsNoTracking().OrderBy(l => l.Id).ToListAsync());

    private Task<Guid> Free(Tenant tenant, string token) =>
        office
            .Get<TenantDb>()
            .In(
                tenant.Id,
                async db =>
                {
                    var id = await db.AssessSessions.Where(s => s.CompletedAt != null && s.LeadId == null).Select(s => s.Id).FirstAsync();
                    var hash = SessionToken.Hash(token);
                    await db.Database.ExecuteSqlAsync($"update assess_sessions set token_hash = {hash} where id = {id}");
                    return id;
                }
            );
}
