using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Tests.Frameworks.Publishing;
using MoneyQuiz.Tests.Tenancy;
using MoneyQuiz.Web.Coach.Frameworks.Editing;

namespace MoneyQuiz.Tests.Frameworks.Editing;

public sealed class EditSessionTests(Office office) : IClassFixture<Office>
{
    private const string Headline = "/landing_overrides/headline";
    private const string Start = "/landing_overrides/start";

    [Fact]
    public async Task Two_in_one_draft_lose_nothing_and_choose_field_by_field()
    {
        var team = await office.Team();
        await using var ada = await Open(team);
        await using var bea = await Open(team);
        ada.Set(Headline, "Ada’s");
        ada.Set(Start, "Ada’s start");
        await ada.Autosave.Flush();
        Assert.IsType<SaveState.Saved>(ada.Autosave.State);

        bea.Set(Headline, "Bea’s");
        await bea.Autosave.Flush();
        Assert.IsType<SaveState.Conflict>(bea.Autosave.State);
        Assert.Equal("Bea’s", Text(bea, Headline));
        Assert.Equal([Headline], bea.Merge!.Both.Select(c => c.Pointer));
        Assert.Equal([Start], bea.Merge.OnlyTheirs.Select(c => c.Pointer));

        // Ada goes on while Bea is choosing.
        ada.Set(Start, "Ada’s second start");
        await ada.Autosave.Flush();
        bea.Hear((await office.Get<CurrentDraft>().Of(team.Admin, team.Id, Published.Framework))!);
        // And Bea types on.
        bea.Set(Headline, "Bea’s, after all");
        bea.Settle(new HashSet<string>());
        await bea.Autosave.Flush();
        Assert.IsType<SaveState.Saved>(bea.Autosave.State);
        var now = await office.Get<CurrentDraft>().Of(team.Admin, team.Id, Published.Framework);
        ada.Hear(now!);
        Assert.Equal(("Bea’s, after all", "Ada’s second start"), (Text(ada, Headline), Text(ada, Start)));
    }

    [Fact]
    public async Task An_answer_that_was_lost_on_its_way_is_no_conflict_with_oneself()
    {
        var team = await office.Team();
        await using var first = await Open(team);
        await using var second = await Open(team);
        first.Set(Headline, "Mine");
        await first.Autosave.Flush();
        second.Set(Headline, "Mine");
        await second.Autosave.Flush();
        Assert.IsType<SaveState.Saved>(second.Autosave.State);
    }

    [Fact]
    public async Task A_draft_with_faults_is_kept_and_tells_them_at_their_places()
    {
        var team = await office.Team();
        await using var session = await Open(team);
        session.Set(Headline, "");
        await session.Autosave.Flush();
        Assert.IsType<SaveState.Saved>(session.Autosave.State);
        Assert.Equal(["Write a text here; it is empty."], session.FaultsAt(Headline));
        Assert.Equal(1, session.FaultsUnder("/landing_overrides"));
    }

    [Fact]
    public async Task Who_may_not_write_is_told_and_keeps_what_was_typed()
    {
        var team = await office.Team();
        await using var session = await Open(team, Role.Coach);
        session.Set(Headline, "Mine");
        await session.Autosave.Flush();
        Assert.IsType<SaveState.Refused>(session.Autosave.State);
        Assert.Equal("Mine", Text(session, Headline));
    }

    private async Task<EditSession> Open(Team team, Role role = Role.Admin)
    {
        var actor = team.People[role];
        var draft = await office.Get<CurrentDraft>().Of(actor, team.Id, Published.Framework);
        return new EditSession(
            draft!,
            FrameworkDefinitions.MoneyArchetypes,
            office.Get<SaveDraft>(),
            actor,
            team.Id,
            new HandClock(),
            work => work()
        );
    }

    private static string? Text(EditSession session, string pointer) => session.Now.Get(pointer)!.Value.GetString();
}
