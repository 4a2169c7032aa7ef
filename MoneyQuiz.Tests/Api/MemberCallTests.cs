using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Pipeline;
using Person = MoneyQuiz.Tests.Cast.Person;

namespace MoneyQuiz.Tests.Api;

/// <summary>Calls by a signed-in browser, and what a scope asks beside credentials.</summary>
public sealed class MemberCallTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task A_signed_in_member_reads_their_tenant_and_no_other()
    {
        var own = await app.Read(ApiApp.Tenant, null, ("Cookie", app.Viewer.Cookie));
        Assert.Equal((200, "willow"), (own.Status, own.Headers["x-resolved-tenant"]));
        var foreign = await app.Read("/api/v1/assess/tenant/harbour", null, ("Cookie", app.Viewer.Cookie));
        var never = await app.Read("/api/v1/assess/tenant/nobody-here", null, ("Cookie", app.Viewer.Cookie));
        Assert.Equal((404, "not-found"), (foreign.Status, foreign.Problem));
        Assert.Equal(never.Body, foreign.Body);
    }

    [Theory]
    [InlineData("same-origin", null, null)]
    [InlineData(null, "http://localhost", null)]
    [InlineData("cross-site", null, "foreign-page")]
    [InlineData("same-site", null, "foreign-page")]
    [InlineData("none", null, "foreign-page")]
    [InlineData(null, "https://evil.example", "foreign-page")]
    [InlineData(null, "null", "foreign-page")]
    [InlineData(null, null, "foreign-page")]
    public async Task A_sign_in_changes_something_from_our_own_pages_only(string? site, string? origin, string? problem) =>
        Assert.Equal(problem, await Ask(app.Admin, ApiScopes.ConfigWrite, "PATCH", site, origin));

    [Fact]
    public async Task Below_the_scopes_role_a_member_is_refused()
    {
        Assert.Null(await Ask(app.Viewer, ApiScopes.ConfigRead, "GET"));
        Assert.Equal("no-role", await Ask(app.Viewer, ApiScopes.ConfigWrite, "PATCH", "same-origin"));
        Assert.Equal("not-found", await Ask(app.HarbourAdmin, ApiScopes.ConfigWrite, "PATCH", "same-origin"));
    }

    [Fact]
    public async Task Where_the_tenant_demands_a_second_factor_one_is_not_enough()
    {
        var person = await Person.Join(app, "one-factor", new Dictionary<string, Role> { ["willow"] = Role.Admin }, secondFactor: false);
        await Change(t => t.RequireMfa = true);
        Assert.Equal("second-factor", await Ask(person, ApiScopes.ConfigRead, "GET"));
        await Change(t => t.RequireMfa = false);
        Assert.Null(await Ask(person, ApiScopes.ConfigRead, "GET"));
    }

    [Fact]
    public async Task Out_of_the_tenants_addresses_nobody_writes_and_everybody_reads()
    {
        await Change(t => t.WriteAllowlist = ["203.0.113.0/24"]);
        Assert.Equal("address", await Ask(app.Admin, ApiScopes.ConfigWrite, "PATCH", "same-origin", address: "198.51.100.1"));
        Assert.Null(await Ask(app.Admin, ApiScopes.ConfigWrite, "PATCH", "same-origin", address: "203.0.113.1"));
        Assert.Null(await Ask(app.Admin, ApiScopes.ConfigRead, "GET", address: "198.51.100.1"));
        await Change(t => t.WriteAllowlist = []);
    }

    [Fact]
    public async Task A_suspended_tenant_is_away_for_keys_and_members()
    {
        var key = await app.Key();
        await Change(t => t.Status = TenantStatus.Suspended);
        Assert.Equal("away", (await app.Read(ApiApp.Tenant, key.Token)).Problem);
        Assert.Equal("away", await Ask(app.Admin, ApiScopes.ConfigRead, "GET"));
        await Change(t => t.Status = TenantStatus.Active);
        Assert.Equal(200, (await app.Read(ApiApp.Tenant, key.Token)).Status);
    }

    // The policy on a made-up request: no resource of the product that writes is needed to ask it.
    private async Task<string?> Ask(
        Person person,
        ApiScope scope,
        string method,
        string? site = null,
        string? origin = null,
        string address = "127.0.0.1"
    )
    {
        var http = new DefaultHttpContext { RequestServices = app.Services };
        http.Request.Method = method;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("localhost");
        http.Request.QueryString = new QueryString("?client=willow");
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (site is not null)
        {
            http.Request.Headers["Sec-Fetch-Site"] = site;
        }

        if (origin is not null)
        {
            http.Request.Headers.Origin = origin;
        }

        http.User = new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, person.Actor.AccountId.ToString()),
                    new(AccountClaims.SignIn, person.Actor.SignInId.ToString()),
                    new(AccountClaims.SecondFactor, person.Actor.SecondFactor ? "true" : "false"),
                ],
                "test"
            )
        );
        var outcome = await app.Get<IAuthorizationService>().AuthorizeAsync(http.User, http, scope.Name);
        Assert.Equal(outcome.Succeeded, ApiCaller.Of(http) is not null);
        Assert.NotEqual(outcome.Succeeded, http.Features.Get<ApiRefusal>() is not null);
        return http.Features.Get<ApiRefusal>()?.Problem.Code;
    }

    private async Task Change(Action<Tenant> change)
    {
        await app.Get<PlatformScope>()
            .Run(
                "seed:tests",
                "tests.changed",
                "tests",
                async db =>
                {
                    change((await db.Tenants.FindAsync(app.Willow))!);
                    return await db.SaveChangesAsync();
                }
            );
        app.Get<Data.Tenancy.TenantDirectory>().Forget();
    }
}
