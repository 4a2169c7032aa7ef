using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Tenancy;

public sealed class PlatformTests(Office office) : IClassFixture<Office>
{
    private static readonly HashSet<string> PlatformHosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "money.example" };

    [Fact]
    public async Task Whoever_does_not_run_the_platform_or_lacks_the_second_factor_does_nothing_there()
    {
        var team = await office.Team();
        foreach (
            var actor in new[]
            {
                team.Admin,
                office.Platform with
                {
                    SecondFactor = false,
                },
                office.Platform with
                {
                    SignInId = Guid.CreateVersion7(),
                },
            }
        )
        {
            Assert.Null(await office.Get<TenantList>().Read(actor));
            Assert.Null(await office.Get<PeopleList>().Read(actor, search: null));
            Assert.Null(await office.Get<AuditPage>().ReadPlatform(actor, new AuditQuery()));
            Assert.IsType<TenantCreated.NotAllowed>(await office.Get<CreateTenant>().Run(actor, New("never-there")));
            Assert.IsType<TenantSuspended.NotAllowed>(await office.Get<SuspendTenant>().Suspend(actor, team.Id));
            Assert.IsType<HostAdded.NotAllowed>(await office.Get<AddHost>().Run(actor, team.Id, "own.example.org", PlatformHosts));
            Assert.IsType<AccountDisabled.NotAllowed>(await office.Get<DisableAccount>().Disable(actor, team.Admin.AccountId));
            Assert.IsType<AuditVerified.NotAllowed>(await office.Get<VerifyAudit>().RunPlatform(actor));
        }

        Assert.Null(await office.Get<TenantDirectory>().BySlug("never-there"));
    }

    [Fact]
    public async Task A_slug_is_given_once_even_to_twins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.Get<CreateTenant>().Run(office.Platform, New("twins"))));
        Assert.Single(outcomes, o => o is TenantCreated.Done);
        Assert.All(outcomes.OfType<TenantCreated.Invalid>(), i => Assert.Equal(nameof(NewTenant.Slug), Assert.Single(i.Faults).Field));
        Assert.IsType<TenantCreated.Invalid>(await office.Get<CreateTenant>().Run(office.Platform, New("admin")));
    }

    [Fact]
    public async Task A_suspended_tenant_is_seen_so_by_the_next_request_and_its_own_chain_says_who_did_it()
    {
        var team = await office.Team();
        Assert.IsType<TenantSuspended.Done>(await office.Get<SuspendTenant>().Suspend(office.Platform, team.Id));
        Assert.Equal(TenantStatus.Suspended, (await office.Get<TenantDirectory>().BySlug(team.Slug))!.Status);
        Assert.Equal("tenant.suspended", (await office.Last(team.Id)).Action);
        await office.Get<SuspendTenant>().Resume(office.Platform, team.Id);
        Assert.Equal(TenantStatus.Active, (await office.Get<TenantDirectory>().BySlug(team.Slug))!.Status);
    }

    [Fact]
    public async Task A_host_has_one_tenant_and_is_found_and_lost_at_once()
    {
        var (team, others) = (await office.Team(), await office.Team());
        var add = office.Get<AddHost>();
        Assert.Equal(new HostAdded.Done("quiz.oak.example"), await add.Run(office.Platform, team.Id, "Quiz.Oak.Example.", PlatformHosts));
        Assert.IsType<HostAdded.Invalid>(await add.Run(office.Platform, others.Id, "quiz.oak.example", PlatformHosts));
        Assert.IsType<HostAdded.Invalid>(await add.Run(office.Platform, others.Id, "money.example", PlatformHosts));
        Assert.Equal(team.Id, (await office.Get<TenantDirectory>().ByHost("quiz.oak.example"))!.Id);
        Assert.IsType<HostRemoved.NotFound>(await office.Get<RemoveHost>().Run(office.Platform, others.Id, "quiz.oak.example"));
        Assert.IsType<HostRemoved.Done>(await office.Get<RemoveHost>().Run(office.Platform, team.Id, "quiz.oak.example"));
        Assert.Null(await office.Get<TenantDirectory>().ByHost("quiz.oak.example"));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_nobody_disables_themself()
    {
        var team = await office.Team();
        Assert.IsType<AccountDisabled.Oneself>(await office.Get<DisableAccount>().Disable(office.Platform, office.Platform.AccountId));
        Assert.IsType<AccountDisabled.Done>(await office.Get<DisableAccount>().Disable(office.Platform, team.Admin.AccountId));
        Assert.IsType<Entry.SignedOut>(await office.Get<Doorkeeper>().Enter(team.Admin, team.Slug));
        Assert.IsType<Invited.NotAllowed>(await office.Get<InviteMember>().Run(team.Admin, team.Id, "x@example.org", Role.Viewer));
    }

    [Fact]
    public async Task People_are_found_by_the_beginning_of_a_name_or_an_address_and_signs_are_taken_as_text()
    {
        var person = await office.Person();
        Assert.Equal(person.AccountId, Assert.Single((await Find($"P{person.AccountId:N}@"))!.People).Id);
        Assert.Equal(person.AccountId, Assert.Single((await Find(person.AccountId.ToString("N")[^6..]))!.People).Id);
        Assert.Empty((await Find("%"))!.People);

        Task<PeoplePage?> Find(string text) => office.Get<PeopleList>().Read(office.Platform, text);
    }

    private static NewTenant New(string slug) => new(slug, "A name", "en-GB", "Europe/London", AdminEmail: null);
}
