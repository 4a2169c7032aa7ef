using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Access;

public sealed class LinkTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AcceptInvitation Accept => app.Get<AcceptInvitation>();

    [Fact]
    public async Task An_invitation_makes_one_member_even_for_two_at_once()
    {
        var token = await app.Invite("twice@example.org", role: Role.Viewer);
        var twice = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Accept.AsNewPerson(new Newcomer("Rosa", People.Password), "willow", token, People.Visitor, Stop))
        );
        var joined = Assert.Single(twice.OfType<InvitationOutcome.Joined>());
        var places = await app.Get<OwnPlaces>().Tenants(joined.By!.AccountId, Stop);
        Assert.Equal(("willow", Role.Viewer), (Assert.Single(places).Slug.Value, places[0].Role));
        Assert.IsType<InvitationOutcome.Closed>(
            await Accept.AsNewPerson(new Newcomer("Rosa", People.Password), "willow", token, People.Visitor, Stop)
        );
    }

    [Fact]
    public async Task An_invitation_that_ran_out_was_taken_back_or_is_another_tenants_is_closed()
    {
        var old = await app.Invite("old@example.org", lifetime: TimeSpan.FromSeconds(-1));
        var other = await app.Invite("elsewhere@example.org", "harbour");
        Assert.Null(await app.Get<InvitationLink>().Find("willow", old, Stop));
        Assert.Null(await app.Get<InvitationLink>().Find("willow", other, Stop));
        Assert.Null(await app.Get<InvitationLink>().Find("nowhere", other, Stop));
        Assert.NotNull(await app.Get<InvitationLink>().Find("harbour", other, Stop));
        var tenant = await app.Get<Data.Tenancy.TenantDirectory>().BySlug("harbour", Stop);
        await app.Get<TenantDb>()
            .In(tenant!.Id, db => db.Invitations.ExecuteUpdateAsync(s => s.SetProperty(i => i.RevokedAt, DateTimeOffset.UnixEpoch), Stop), Stop);
        Assert.Null(await app.Get<InvitationLink>().Find("harbour", other, Stop));
    }

    [Fact]
    public async Task Who_is_signed_in_joins_as_themself_and_not_twice()
    {
        var by = await app.Join("both@example.org");
        var token = await app.Invite("both@example.org", "harbour", Role.Admin);
        Assert.True((await app.Get<InvitationLink>().Find("harbour", token, Stop))!.HasAccount);
        Assert.IsType<InvitationOutcome.Invalid>(
            await Accept.AsNewPerson(new Newcomer("Thief", "a lantern under water"), "harbour", token, People.Visitor, Stop)
        );
        Assert.IsType<InvitationOutcome.Joined>(await Accept.AsMyself(by.Actor(), "harbour", token, Stop));
        Assert.Equal(2, (await app.Get<OwnPlaces>().Tenants(by.AccountId, Stop)).Count);
        var again = await app.Invite("both@example.org", "harbour");
        Assert.IsType<InvitationOutcome.AlreadyMember>(await Accept.AsMyself(by.Actor(), "harbour", again, Stop));
    }

    [Fact]
    public async Task An_administrators_password_is_longer()
    {
        var token = await app.Invite("admin@example.org", role: Role.Admin);
        var invalid = await Accept.AsNewPerson(new Newcomer("Rosa", "teapot mandol"), "willow", token, People.Visitor, Stop);
        Assert.Contains("15", Assert.IsType<InvitationOutcome.Invalid>(invalid).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_set_up_link_makes_one_admin_of_all_tenants_even_for_two_at_once()
    {
        var first = await app.Get<MakeSetUpLink>().Run(Stop);
        var token = await app.Get<MakeSetUpLink>().Run(Stop);
        var setUp = app.Get<SetUpPlatform>();
        Assert.False(await setUp.IsOpen(first!, Stop));
        Assert.True(await setUp.IsOpen(token!, Stop));
        Assert.IsType<SetUpOutcome.Invalid>(await setUp.Run(token!, new Newcomer("Ada", "short"), "ada@example.org", People.Visitor, Stop));
        Assert.IsType<SetUpOutcome.Closed>(await setUp.Run(first!, new Newcomer("Ada", People.Password), "ada@example.org", People.Visitor, Stop));
        var twice = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(i => setUp.Run(token!, new Newcomer("Ada", People.Password), $"ada{i}@example.org", People.Visitor, Stop))
        );
        var done = Assert.Single(twice.OfType<SetUpOutcome.Done>());
        Assert.Equal(1, await app.Read(db => db.PlatformAdmins.CountAsync(Stop)));
        var tenants = await app.Read(db => db.Tenants.CountAsync(Stop));
        var places = await app.Get<OwnPlaces>().Tenants(done.By.AccountId, Stop);
        Assert.Equal(tenants, places.Count(p => p.Role == Role.Admin));
        Assert.Null(await app.Get<MakeSetUpLink>().Run(Stop));
        Assert.IsType<Entry.NeedsSecondFactor>(await app.Get<Doorkeeper>().EnterPlatform(done.By.Actor(), Stop));
    }
}
