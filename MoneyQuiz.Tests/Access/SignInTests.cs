using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Access;

public sealed class SignInTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_makes_a_row_and_the_wrong_one_none()
    {
        var joined = await app.Join("row@example.org");
        Assert.IsType<SignInOutcome.Refused>(await app.SignIn("row@example.org", "not the password"));
        var accepted = Assert.IsType<SignInOutcome.Accepted>(await app.SignIn(" ROW@example.org "));
        Assert.Equal(joined.AccountId, accepted.By.AccountId);
        Assert.False(accepted.By.SecondFactor);
        Assert.Equal(2, await app.Read(db => db.SignIns.CountAsync(s => s.AccountId == joined.AccountId, Stop)));
        Assert.NotNull(await app.Get<CheckSignIn>().Run(joined.AccountId, accepted.By.SignInId, Stop));
        // Somebody else's sign-in under one's own name is none.
        Assert.Null(await app.Get<CheckSignIn>().Run(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), accepted.By.SignInId, Stop));
    }

    [Fact]
    public async Task After_ten_tries_the_right_password_is_refused_too()
    {
        var joined = await app.Join("locked@example.org");
        for (var i = 0; i < 10; i++)
        {
            Assert.IsType<SignInOutcome.Refused>(await app.SignIn("locked@example.org", "wrong guess " + i));
        }

        Assert.IsType<SignInOutcome.Refused>(await app.SignIn("locked@example.org"));
        await app.Read(db =>
            db.Users.Where(a => a.Id == joined.AccountId).ExecuteUpdateAsync(s => s.SetProperty(a => a.LockoutEnd, DateTimeOffset.UnixEpoch), Stop)
        );
        Assert.IsType<SignInOutcome.Accepted>(await app.SignIn("locked@example.org"));
    }

    [Fact]
    public async Task Forty_guesses_at_once_are_no_more_than_ten_tries()
    {
        var joined = await app.Join("parallel@example.org");
        var allowed = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(_ => Tries.Take(app.Get<IDbContextFactory<Data.MoneyQuizDb>>(), joined.AccountId, app.Get<TimeProvider>().GetUtcNow(), Stop))
        );
        Assert.Equal(10, allowed.Count(a => a));
    }

    [Fact]
    public async Task Wrong_codes_count_as_tries_and_a_right_password_between_does_not_start_the_count_again()
    {
        await app.WithAuthenticator(await app.Join("codes@example.org"));
        for (var i = 0; i < 5; i++)
        {
            var step = Assert.IsType<SignInOutcome.NeedsSecondStep>(await app.SignIn("codes@example.org")).Step;
            Assert.IsType<SignInOutcome.Refused>(await app.Get<SignInWithCode>().WithAuthenticator(step, "000000", People.Visitor, Stop));
        }

        Assert.IsType<SignInOutcome.Refused>(await app.SignIn("codes@example.org"));
    }

    [Fact]
    public async Task A_code_is_good_once_even_for_two_at_once()
    {
        var (key, _) = await app.WithAuthenticator(await app.Join("totp@example.org"));
        var step = Assert.IsType<SignInOutcome.NeedsSecondStep>(await app.SignIn("totp@example.org")).Step;
        var code = Totp.Code(key, Totp.StepAt(app.Get<TimeProvider>().GetUtcNow()));
        var twice = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => app.Get<SignInWithCode>().WithAuthenticator(step, code, People.Visitor, Stop))
        );
        var accepted = Assert.Single(twice.OfType<SignInOutcome.Accepted>());
        Assert.True(accepted.By.SecondFactor);
        Assert.IsType<SignInOutcome.Refused>(await app.Get<SignInWithCode>().WithAuthenticator(step, code, People.Visitor, Stop));
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_however_it_is_typed()
    {
        var (_, codes) = await app.WithAuthenticator(await app.Join("recovery@example.org"));
        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        var step = Assert.IsType<SignInOutcome.NeedsSecondStep>(await app.SignIn("recovery@example.org")).Step;
        var typed = codes[0].ToLowerInvariant().Replace('-', ' ');
        Assert.IsType<SignInOutcome.Accepted>(await app.Get<SignInWithCode>().WithRecoveryCode(step, typed, People.Visitor, Stop));
        Assert.IsType<SignInOutcome.Refused>(await app.Get<SignInWithCode>().WithRecoveryCode(step, codes[0], People.Visitor, Stop));
    }

    [Fact]
    public async Task Keys_and_recovery_codes_are_not_readable_in_the_database()
    {
        var by = await app.Join("sealed@example.org");
        var (key, codes) = await app.WithAuthenticator(by);
        var stored = await app.Read(db => db.UserTokens.Where(t => t.UserId == by.AccountId).Select(t => t.Value!).ToListAsync(Stop));
        Assert.Equal(2, stored.Count);
        Assert.All(stored, value => Assert.DoesNotContain(key, value, StringComparison.Ordinal));
        Assert.All(stored, value => Assert.DoesNotContain(codes[0], value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_sign_in_is_on_record_without_the_typed_address()
    {
        await app.SignIn("my-secret-typed-here@example.org");
        var joined = await app.Join("record@example.org");
        await app.SignIn("record@example.org", "wrong wrong wrong");
        var record = await app.Get<Data.Postgres.PlatformScope>()
            .Run("system", "test.read", "test:1", db => db.AuditEntries.Where(e => e.Action == "account.sign-in").ToListAsync(Stop), Stop);
        Assert.Contains(record, e => e is { Subject: "account:unknown", Outcome: Domain.Audit.AuditOutcome.Refused });
        Assert.Contains(record, e => e.Subject == $"account:{joined.AccountId}" && e.Outcome == Domain.Audit.AuditOutcome.Refused);
        Assert.DoesNotContain(record, e => e.Subject.Contains('@', StringComparison.Ordinal) || e.ActorName.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pending_step_ends_with_a_changed_password()
    {
        var by = await app.Join("pending@example.org");
        var (key, _) = await app.WithAuthenticator(by);
        var step = Assert.IsType<SignInOutcome.NeedsSecondStep>(await app.SignIn("pending@example.org")).Step;
        Assert.IsType<AccountOutcome.Done>(await app.Get<ChangePassword>().Run(by.Actor(), "a lantern under water", Stop));
        var code = Totp.Code(key, Totp.StepAt(app.Get<TimeProvider>().GetUtcNow()));
        Assert.IsType<SignInOutcome.Refused>(await app.Get<SignInWithCode>().WithAuthenticator(step, code, People.Visitor, Stop));
    }
}
