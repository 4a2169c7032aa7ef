using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Web.Account;

namespace MoneyQuiz.Tests.Cast;

/// <summary>Somebody with an account and an open sign-in, as rows in the database and as the cookie that a browser would hold.</summary>
internal sealed record Person(string Name, Actor Actor, string Cookie)
{
    /// <summary>Makes the account, the sign-in and the memberships, and signs the cookie with the app's own keys.</summary>
    public static async Task<Person> Join(
        TestApp app,
        string name,
        IReadOnlyDictionary<string, Role> roles,
        bool secondFactor = true,
        bool platformAdmin = false
    )
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
        var clock = app.Get<TimeProvider>().GetUtcNow();
        var email = $"{name}@people.example";
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock),
            Name = name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7(clock).ToString(),
            TwoFactorEnabled = secondFactor,
            CreatedAt = now,
        };
        var signIn = new SignIn
        {
            Id = Guid.CreateVersion7(clock),
            AccountId = account.Id,
            Method = "password",
            SecondFactor = secondFactor,
            Device = "tests",
            CreatedAt = clock,
            SeenAt = clock,
            ConfirmedAt = clock,
            Stamp = account.SecurityStamp,
        };
        await app.Get<PlatformScope>()
            .Run(
                "seed:tests",
                "person.joined",
                $"account:{account.Id}",
                async db =>
                {
                    db.Users.Add(account);
                    db.SignIns.Add(signIn);
                    await AddMemberships(db, account.Id, roles, now);
                    if (platformAdmin)
                    {
                        db.PlatformAdmins.Add(new PlatformAdmin { AccountId = account.Id, Since = now });
                    }

                    return await db.SaveChangesAsync();
                }
            );
        return new Person(name, new Actor(account.Id, signIn.Id, secondFactor), CookieOf(app, account, signIn));
    }

    private static async Task AddMemberships(MoneyQuizDb db, Guid account, IReadOnlyDictionary<string, Role> roles, DateTimeOffset since)
    {
        foreach (var (slug, role) in roles)
        {
            var key = TenantSlug.Parse(slug);
            var tenant = await db.Tenants.SingleAsync(t => t.Slug == key);
            db.Memberships.Add(
                new Membership
                {
                    TenantId = tenant.Id,
                    AccountId = account,
                    Role = role,
                    Since = since,
                }
            );
        }
    }

    private static string CookieOf(TestApp app, Account account, SignIn signIn)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new(ClaimTypes.Name, account.Name),
                new(AccountClaims.SignIn, signIn.Id.ToString()),
                new(AccountClaims.SecondFactor, signIn.SecondFactor ? "true" : "false"),
            ],
            IdentityConstants.ApplicationScheme
        );
        var options = app.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var issued = signIn.CreatedAt;
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IssuedUtc = issued, ExpiresUtc = issued.AddDays(1) },
            IdentityConstants.ApplicationScheme
        );
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
