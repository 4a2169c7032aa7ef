using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Access;

/// <summary>Makes people by the product's own doors: the set-up link and invitations.</summary>
internal static class People
{
    public const string Password = "orchid teapot mandolin";
    public static readonly Visitor Visitor = new("0123456789abcdef", "Mozilla/5.0 (X11; Linux) Chrome/140");

    /// <summary>Joins a new person to a tenant, who is signed in by that.</summary>
    public static async Task<SignedIn> Join(this TestApp app, string email, string slug = "willow", Role role = Role.Coach)
    {
        var token = await app.Invite(email, slug, role);
        var outcome = await app.Get<AcceptInvitation>().AsNewPerson(new Newcomer("Rosa Berg", Password), slug, token, Visitor, Stop);
        return Assert.IsType<InvitationOutcome.Joined>(outcome).By!;
    }

    /// <summary>An open invitation's token.</summary>
    public static async Task<string> Invite(this TestApp app, string email, string slug = "willow", Role role = Role.Coach, TimeSpan? lifetime = null)
    {
        var tenant = await app.Get<TenantDirectory>().BySlug(slug, Stop);
        var (token, now) = (SecretToken.Create(), app.Get<TimeProvider>().GetUtcNow());
        await app.Get<TenantDb>()
            .In(
                tenant!.Id,
                async db =>
                {
                    db.Invitations.Add(
                        new Invitation
                        {
                            Id = Guid.CreateVersion7(now),
                            TenantId = tenant.Id,
                            Email = email,
                            Role = role,
                            TokenHash = SecretToken.Hash(token),
                            InvitedBy = Guid.CreateVersion7(now),
                            CreatedAt = now,
                            ExpiresAt = now + (lifetime ?? Invitation.Lifetime),
                        }
                    );
                    return await db.SaveChangesAsync(Stop);
                },
                Stop
            );
        return token;
    }

    /// <summary>Sets up an authenticator app for somebody who is signed in, and tells its key.</summary>
    public static async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> WithAuthenticator(this TestApp app, SignedIn by)
    {
        var (key, now) = (Totp.NewKey(), app.Get<TimeProvider>().GetUtcNow());
        // The step before: the code of now stays unused.
        var outcome = await app.Get<SetUpAuthenticator>().Run(by.Actor(), key, Totp.Code(key, Totp.StepAt(now) - 1), Stop);
        return (key, Assert.IsType<AccountOutcome.Done>(outcome).RecoveryCodes!);
    }

    public static Actor Actor(this SignedIn by) => new(by.AccountId, by.SignInId, by.SecondFactor);

    public static Task<SignInOutcome> SignIn(this TestApp app, string email, string password = Password) =>
        app.Get<SignInWithPassword>().Run(email, password, Visitor, Stop);

    public static async Task<T> Read<T>(this TestApp app, Func<MoneyQuizDb, Task<T>> read)
    {
        await using var db = await app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContextAsync(Stop);
        return await read(db);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The token of a link to a new password, as a platform admin would hand it over.</summary>
    public static async Task<string> ResetLink(this TestApp app, Guid account)
    {
        var token = SecretToken.Create();
        var link = new ResetLink
        {
            TokenHash = SecretToken.Hash(token),
            AccountId = account,
            ExpiresAt = app.Get<TimeProvider>().GetUtcNow() + Data.Access.ResetLink.Lifetime,
        };
        await app.Get<PlatformScope>().Run("system", "test.prepared", "test:1", db => Task.FromResult(db.ResetLinks.Add(link)), Stop);
        return token;
    }
}
