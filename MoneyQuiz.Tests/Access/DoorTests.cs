using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Access;

/// <summary>The doors over HTTP, with the cookies that a browser would keep.</summary>
public sealed partial class DoorTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cookie_dies_with_its_sign_in_at_the_next_request()
    {
        var joined = await app.Join("cookie@example.org");
        using var browser = await SignedIn("cookie@example.org");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/profile", Stop)).StatusCode);
        await app.Get<EndSignIns>().Others(joined.Actor(), Stop);
        var out1 = await browser.GetAsync("/account/profile", Stop);
        Assert.Equal(HttpStatusCode.Redirect, out1.StatusCode);
        Assert.Contains("/account/sign-in?returnUrl=%2Faccount%2Fprofile&reason=ended", out1.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains(out1.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-mq=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer()
    {
        await app.Join("known@example.org");
        using var browser = Browser();
        var known = await SignIn(browser, "known@example.org", "wrong wrong wrong");
        var unknown = await SignIn(browser, "uknwn@example.org", "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(await Body(known, "known@example.org"), await Body(unknown, "uknwn@example.org"));
        Assert.Equal(Headers(known), Headers(unknown));
    }

    [Fact]
    public async Task Somebody_elses_tenant_looks_like_a_page_that_is_not_there()
    {
        await app.Join("stranger@example.org");
        using var browser = await SignedIn("stranger@example.org");
        var theirs = await browser.GetAsync("/coach?tenant=harbour", Stop);
        var none = await browser.GetAsync("/coach?tenant=nowhere-at-all", Stop);
        var page = await browser.GetAsync("/there-is-no-such-page", Stop);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.False(theirs.Headers.Contains("x-resolved-tenant"));
        foreach (var other in (HttpResponseMessage[])[none, page])
        {
            Assert.Equal(other.StatusCode, theirs.StatusCode);
            Assert.Equal(Headers(other), Headers(theirs));
            Assert.Equal(await Body(other), await Body(theirs));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin", Stop)).StatusCode);
        var own = await browser.GetAsync("/coach", Stop);
        Assert.Equal("/coach?tenant=willow", own.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("//e.example")]
    [InlineData("/%5Ce.example")]
    [InlineData("/%09/e.example")]
    [InlineData("https:e.example")]
    public async Task Signing_in_leads_to_no_other_site(string returnUrl)
    {
        var email = $"redirect{(uint)returnUrl.GetHashCode(StringComparison.Ordinal)}@example.org";
        await app.Join(email);
        using var browser = Browser();
        var answer = await SignIn(browser, email, People.Password, "?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/coach", new Uri(new Uri("https://localhost"), answer.Headers.Location!).PathAndQuery);
        Assert.Equal("localhost", new Uri(new Uri("https://localhost"), answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task Cookies_are_bound_to_the_host_and_hidden_from_scripts()
    {
        await app.Join("flags@example.org");
        using var browser = Browser();
        var first = await browser.GetAsync("/account/sign-in", Stop);
        var answer = await SignIn(browser, "flags@example.org", People.Password);
        var cookies = first.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.True(cookies.Count >= 2);
        Assert.All(
            cookies,
            cookie =>
            {
                Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
                Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused_in_words()
    {
        using var browser = Browser();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = "sign-in" });
        var answer = await browser.PostAsync("/account/sign-in", form, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("arrive as it should", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_link_is_gone_and_says_so()
    {
        using var browser = Browser();
        foreach (var path in (string[])["/account/invitation/willow/nothing", "/account/set-up/nothing", "/account/reset/nothing"])
        {
            var answer = await browser.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("no longer works", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_open_link_is_there()
    {
        using var browser = Browser();
        var invitation = await app.Invite("open@example.org");
        var reset = await app.ResetLink((await app.Join("forgot@example.org")).AccountId);
        var setUp = await app.Get<MakeSetUpLink>().Run(Stop);
        foreach (var path in (string[])[$"invitation/willow/{invitation}", $"reset/{reset}", $"set-up/{setUp}"])
        {
            using var answer = await browser.GetAsync($"/account/{path}", Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_method_that_a_page_does_not_know_is_refused_in_words()
    {
        using var browser = Browser();
        using var answer = await browser.DeleteAsync("/account/sign-in", Stop);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("use the buttons", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private HttpClient Browser() =>
        app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    private async Task<HttpClient> SignedIn(string email)
    {
        var browser = Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(browser, email, People.Password)).StatusCode);
        return browser;
    }

    private static async Task<HttpResponseMessage> SignIn(HttpClient browser, string email, string password, string query = "")
    {
        var page = await browser.GetStringAsync("/account/sign-in" + query, Stop);
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["_handler"] = "sign-in",
                ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
                ["Form.Email"] = email,
                ["Form.Password"] = password,
            }
        );
        return await browser.PostAsync("/account/sign-in" + query, form, Stop);
    }

    // What differs by chance: tokens, the request's id and time, and the address that was typed.
    private static async Task<string> Body(HttpResponseMessage answer, string typed = "-") =>
        Chance().Replace(await answer.Content.ReadAsStringAsync(Stop), "").Replace(typed, "", StringComparison.Ordinal);

    private static string Headers(HttpResponseMessage answer) =>
        string.Join(
            '\n',
            answer
                .Headers.Concat(answer.Content.Headers)
                .Where(h => !h.Key.Equals("X-Request-Id", StringComparison.OrdinalIgnoreCase) && h.Key is not ("Date" or "Set-Cookie"))
                .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
                .Order(StringComparer.Ordinal)
        );

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]+\"|<!--Blazor[^>]*-->", RegexOptions.NonBacktracking)]
    private static partial Regex Chance();
}
