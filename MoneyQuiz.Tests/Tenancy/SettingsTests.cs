using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Tenancy;

public sealed class SettingsTests(Office office) : IClassFixture<Office>
{
    private ChangeTenantSettings Change => office.Get<ChangeTenantSettings>();

    [Fact]
    public async Task What_is_saved_is_read_by_the_next_request_and_on_record()
    {
        var team = await office.Team();
        var opened = await Read(team);
        var wanted = opened with { Name = "  Oak  ", RetentionMonths = 12, WriteAllowlist = ["203.0.113.7", "203.0.113.7/32"] };
        var saved = Assert.IsType<SettingsChanged.Saved>(await Change.Run(team.Admin, team.Id, opened, wanted));
        Assert.Equal(("Oak", "203.0.113.7/32"), (saved.Settings.Name, Assert.Single(saved.Settings.WriteAllowlist)));
        Assert.Equal("Oak", (await office.Get<TenantDirectory>().BySlug(team.Slug))!.Name);
        Assert.Equal(ChangeTenantSettings.Action, (await office.Last(team.Id)).Action);
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_came_first_and_writes_nothing()
    {
        var team = await office.Team();
        var other = await office.Person();
        await office.Join(team.Id, other, Role.Admin);
        var opened = await Read(team);
        await Change.Run(other, team.Id, opened, opened with { Name = "First" });
        var conflict = Assert.IsType<SettingsChanged.Conflict>(await Change.Run(team.Admin, team.Id, opened, opened with { RetentionMonths = 6 }));
        Assert.Equal(("First", 24), (conflict.Current.Name, (await Read(team)).RetentionMonths));
        Assert.StartsWith("Person ", conflict.By);
        Assert.NotNull(conflict.At);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_wins_and_the_others_hear_of_it()
    {
        var team = await office.Team();
        var opened = await Read(team);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(n => Change.Run(team.Admin, team.Id, opened, opened with { RetentionMonths = n }))
        );
        Assert.Single(outcomes, o => o is SettingsChanged.Saved);
        Assert.Equal(7, outcomes.Count(o => o is SettingsChanged.Conflict));
    }

    [Fact]
    public async Task Nobody_locks_themself_out_by_demanding_what_they_lack()
    {
        var team = await office.Team(secondFactor: false);
        var opened = await Read(team);
        var invalid = Assert.IsType<SettingsChanged.Invalid>(await Change.Run(team.Admin, team.Id, opened, opened with { RequireMfa = true }));
        Assert.Equal(nameof(TenantSettings.RequireMfa), Assert.Single(invalid.Faults).Field);
    }

    [Fact]
    public async Task With_a_second_factor_it_can_be_demanded_and_holds_for_the_others_at_once()
    {
        var team = await office.Team();
        var opened = await Read(team);
        Assert.IsType<SettingsChanged.Saved>(await Change.Run(team.Admin, team.Id, opened, opened with { RequireMfa = true }));
        var weak = await office.Person(secondFactor: false);
        await office.Join(team.Id, weak, Role.Admin);
        Assert.IsType<Entry.NeedsSecondFactor>(await office.Get<Doorkeeper>().Enter(weak, team.Slug));
        Assert.IsType<SettingsChanged.NotAllowed>(await Change.Run(weak, team.Id, await Read(team), opened));
    }

    [Fact]
    public async Task All_faults_come_at_once_and_below_admin_nothing_is_saved()
    {
        var team = await office.Team();
        var opened = await Read(team);
        var wrong = new TenantSettings(" ", "xx-nowhere", "Mars/Base", "lobby", 0, RequireMfa: false, ["10.0.0.1/8"]);
        Assert.Equal(6, Assert.IsType<SettingsChanged.Invalid>(await Change.Run(team.Admin, team.Id, opened, wrong)).Faults.Count);
        Assert.IsType<SettingsChanged.NotAllowed>(await Change.Run(team.People[Role.Coach], team.Id, opened, opened));
        Assert.Equal(opened, await Read(team));
    }

    [Fact]
    public async Task First_steps_follow_what_is_on_record()
    {
        var team = await office.Team();
        Assert.Equal(new StepsDone(SecondFactor: false, Colleague: true, Settings: false), await office.Get<FirstSteps>().Read(team.Admin, team.Id));
        var opened = await Read(team);
        Assert.IsType<SettingsChanged.Confirmed>(await Change.Run(team.Admin, team.Id, opened, opened));
        Assert.True((await office.Get<FirstSteps>().Read(team.Admin, team.Id))!.Settings);
    }

    private async Task<TenantSettings> Read(Team team) => (await office.Get<TenantSettingsPage>().Read(team.Admin, team.Id))!;
}
