using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Access;

public sealed class OwnAccountTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_password_ends_all_other_sign_ins_and_keeps_this_one()
    {
        var here = await app.Join("change@example.org");
        var there = Assert.IsType<SignInOutcome.Accepted>(await app.SignIn("change@example.org")).By;
        Assert.IsType<AccountOutcome.Done>(await app.Get<ChangePassword>().Run(here.Actor(), "a lantern under water", Stop));
        Assert.True(await Stands(here));
        Assert.False(await Stands(there));
        Assert.IsType<SignInOutcome.Refused>(await app.SignIn("change@example.org"));
        Assert.IsType<SignInOutcome.Accepted>(await app.SignIn("change@example.org", "a lantern under water"));
    }

    [Fact]
    public async Task A_changed_stamp_alone_ends_a_sign_in()
    {
        var by = await app.Join("stamp@example.org");
        Assert.True(await Stands(by));
        await app.Read(db => db.Users.Where(a => a.Id == by.AccountId).ExecuteUpdateAsync(s => s.SetProperty(a => a.SecurityStamp, "ANOTHER"), Stop));
        Assert.False(await Stands(by));
        Assert.False(await app.Read(db => Doorkeeper.IsActive(db, by.Actor(), Stop)));
    }

    [Fact]
    public async Task Old_and_unused_sign_ins_run_out()
    {
        var by = await app.Join("idle@example.org");
        await Set(by, s => s.SetProperty(r => r.SeenAt, Now - TimeSpan.FromDays(15)));
        Assert.False(await Stands(by));
        await Set(by, s => s.SetProperty(r => r.SeenAt, Now).SetProperty(r => r.CreatedAt, Now - TimeSpan.FromDays(91)));
        Assert.False(await Stands(by));
    }

    [Fact]
    public async Task What_changes_how_one_signs_in_asks_for_a_fresh_proof()
    {
        var by = await app.Join("fresh@example.org");
        await Set(by, s => s.SetProperty(r => r.ConfirmedAt, Now - TimeSpan.FromMinutes(16)));
        Assert.IsType<AccountOutcome.NeedsConfirmation>(await app.Get<ChangePassword>().Run(by.Actor(), "a lantern under water", Stop));
        Assert.IsType<AccountOutcome.NeedsConfirmation>(await app.Get<MakeRecoveryCodes>().Run(by.Actor(), Stop));
        Assert.IsType<AccountOutcome.NeedsConfirmation>(await app.Get<SetUpAuthenticator>().Run(by.Actor(), "AAAA", "1", Stop));
        Assert.IsType<AccountOutcome.NeedsConfirmation>(await app.Get<RemoveSecondFactor>().Authenticator(by.Actor(), Stop));
        Assert.IsType<AccountOutcome.Invalid>(await app.Get<ConfirmIdentity>().WithPassword(by.Actor(), "wrong", Stop));
        Assert.IsType<AccountOutcome.Done>(await app.Get<ConfirmIdentity>().WithPassword(by.Actor(), People.Password, Stop));
        Assert.IsType<AccountOutcome.Done>(await app.Get<ChangePassword>().Run(by.Actor(), "a lantern under water", Stop));
    }

    [Fact]
    public async Task The_last_second_step_stays_where_a_tenant_asks_for_one()
    {
        var by = await app.Join("held@example.org");
        await app.WithAuthenticator(by);
        var tenant = await app.Get<Data.Tenancy.TenantDirectory>().BySlug("willow", Stop);
        await Require(tenant!.Id, required: true);
        var held = await app.Get<RemoveSecondFactor>().Authenticator(by.Actor(), Stop);
        Assert.Contains("asks for a second step", Assert.IsType<AccountOutcome.Invalid>(held).Fault, StringComparison.Ordinal);
        await Require(tenant.Id, required: false);
        var done = Assert.IsType<AccountOutcome.Done>(await app.Get<RemoveSecondFactor>().Authenticator(by.Actor(), Stop));
        Assert.False(done.By.SecondFactor);
        Assert.Equal(0, await app.Read(db => db.UserTokens.CountAsync(t => t.UserId == by.AccountId, Stop)));
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses_sign_in()
    {
        var one = await app.Join("one@example.org");
        var other = await app.Join("other@example.org");
        Assert.Equal(0, await app.Get<EndSignIns>().One(one.Actor(), other.SignInId, Stop));
        Assert.True(await Stands(other));
        Assert.Equal(1, await app.Get<EndSignIns>().This(other.Actor(), Stop));
        Assert.False(await Stands(other));
        Assert.Equal(0, await app.Get<EndSignIns>().All(other.Actor(), Stop));
    }

    [Fact]
    public async Task A_reset_link_works_once_and_ends_all_sign_ins()
    {
        var by = await app.Join("reset@example.org");
        Assert.IsType<ResetLinkOutcome.NotAllowed>(await app.Get<MakeResetLink>().Run(by.Actor(), by.AccountId, Stop));
        var token = await app.ResetLink(by.AccountId);
        Assert.Equal(12, await app.Get<ResetPassword>().Minimum(token, Stop));
        Assert.IsType<ResetOutcome.Invalid>(await app.Get<ResetPassword>().Run(token, "short", People.Visitor, Stop));
        var twice = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(i => app.Get<ResetPassword>().Run(token, $"a lantern under water {i}", People.Visitor, Stop))
        );
        Assert.Single(twice.OfType<ResetOutcome.Done>());
        Assert.Null(await app.Get<ResetPassword>().Minimum(token, Stop));
        Assert.False(await Stands(by));
    }

    private DateTimeOffset Now => app.Get<TimeProvider>().GetUtcNow();

    private async Task<bool> Stands(SignedIn by) => await app.Get<CheckSignIn>().Run(by.AccountId, by.SignInId, Stop) is not null;

    private Task<int> Set(SignedIn by, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<SignIn>> set) =>
        app.Read(db => db.SignIns.Where(s => s.Id == by.SignInId).ExecuteUpdateAsync(set, Stop));

    private Task<int> Require(Domain.Tenancy.TenantId tenant, bool required) =>
        app.Get<Data.Postgres.PlatformScope>()
            .Run(
                "system",
                "test.prepared",
                "test:1",
                db => db.Tenants.Where(t => t.Id == tenant).ExecuteUpdateAsync(s => s.SetProperty(t => t.RequireMfa, required), Stop),
                Stop
            );
}
