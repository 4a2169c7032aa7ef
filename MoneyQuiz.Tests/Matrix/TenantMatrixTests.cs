using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Tests.Cast;

namespace MoneyQuiz.Tests.Matrix;

public sealed class TenantMatrixTests(MatrixApp app) : IClassFixture<MatrixApp>
{
    [Fact]
    public Task No_route_shows_or_tells_a_stranger_anything_of_another_tenant() => new Walk(app).Run();

    [Fact]
    public async Task The_canary_is_really_there_for_those_who_may_see_it()
    {
        using var browser = app.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", app.Own.Cookie);
        Assert.Contains(MatrixApp.Canary, await browser.GetStringAsync("/coach/members?tenant=harbour"), StringComparison.Ordinal);
    }
}

public sealed class TenantMatrixWithoutFilterTests(MatrixAppWithoutFilter app) : IClassFixture<MatrixAppWithoutFilter>
{
    [Fact]
    public Task Row_level_security_alone_holds_the_same_matrix() => new Walk(app).Run();

    [Fact]
    public async Task The_filter_is_really_gone()
    {
        await using var db = await app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContextAsync();
        Assert.Empty(db.Model.FindEntityType(typeof(Membership))!.GetDeclaredQueryFilters());
        Assert.DoesNotContain(TenantFilter.Name, db.Memberships.ToQueryString(), StringComparison.Ordinal);
        Assert.DoesNotContain("WHERE", db.Memberships.ToQueryString(), StringComparison.Ordinal);
    }
}

/// <summary>
/// Every route × every stranger × every foreign id, each beside the same request with an id and a slug that never
/// existed: status, body and headers must be the same, and no private word of harbour may appear.
/// </summary>
internal sealed partial class Walk(MatrixApp app)
{
    private const string Nowhere = "nowhere-at-all";

    // bin/test asks each route for one of the foreign ids; the full count (at least 10,000 requests) takes all of them,
    // again and again, each time beside fresh ids that never existed.

    private readonly List<string> _leaks = [];
    private int _requests;

    public async Task Run()
    {
        var targets = Target.All(app.Get<EndpointDataSource>()).ToList();
        Assert.True(targets.Count > 20, $"Only {targets.Count} endpoints were found.");
        do
        {
            foreach (var stranger in app.Strangers.Append(null))
            {
                foreach (var (number, target) in targets.Index())
                {
                    await Compare(stranger, target, Properties.Full ? app.ForeignIds : [app.ForeignIds[number % app.ForeignIds.Count]]);
                }
            }
        } while (Properties.Full && _requests < 10_000);

        Figures.Note("wall", $"requests={_requests} endpoints={targets.Count} strangers={app.Strangers.Count + 1} leaks={_leaks.Count}");
        Assert.True(_leaks.Count == 0, $"{_leaks.Count} leaks in {_requests} requests:\n" + string.Join('\n', _leaks.Take(20)));
        Assert.True(_requests > 1_000, $"Only {_requests} requests were made.");
    }

    private async Task Compare(Person? stranger, Target target, IReadOnlyList<Guid> ids)
    {
        foreach (var id in ids)
        {
            var never = Guid.CreateVersion7(app.Get<TimeProvider>().GetUtcNow());
            // Another tenant's id under the stranger's own tenant, and another tenant's own address.
            await Pair(stranger, target, ("willow", id), ("willow", never));
            if (target.IsPrivate)
            {
                await Pair(stranger, target, ("harbour", id), (Nowhere, never));
            }
        }
    }

    private async Task Pair(Person? stranger, Target target, (string Slug, Guid Id) foreign, (string Slug, Guid Id) never)
    {
        var there = await Ask(stranger, target, foreign);
        var nowhere = await Ask(stranger, target, never);
        var who = stranger?.Name ?? "anonymous";
        if (there.Body.Contains(MatrixApp.Canary, StringComparison.OrdinalIgnoreCase))
        {
            _leaks.Add($"{who} {target} ({foreign.Slug}): shows harbour's words");
        }

        if (there != nowhere)
        {
            _leaks.Add(
                $"{who} {target} ({foreign.Slug}): {there.Status} beside {nowhere.Status} for what never existed; {Difference(there, nowhere)}"
            );
        }
    }

    private async Task<Answer> Ask(Person? stranger, Target target, (string Slug, Guid Id) names)
    {
        _requests++;
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(new HttpMethod(target.Method), target.Address(names.Slug, names.Id));
        if (stranger is not null)
        {
            request.Headers.Add("Cookie", stranger.Cookie);
        }

        if (target.Method != "GET")
        {
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            request.Content = new FormUrlEncodedContent([]);
        }

        using var answer = await browser.SendAsync(request);
        var body = Neutral(await answer.Content.ReadAsStringAsync(), names);
        // What a page had written before it sent the browser on is chance: its text, and the cookie that a form of it brings. Where to is in the headers.
        var isRedirect = (int)answer.StatusCode is >= 300 and < 400 && !body.Contains(MatrixApp.Canary, StringComparison.OrdinalIgnoreCase);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key is not ("Date" or "X-Request-Id" or "Content-Length" or "Pragma"))
            .Where(h => !isRedirect || h.Value.Any(v => !v.StartsWith("__Host-mq-af=", StringComparison.Ordinal)))
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {Neutral(string.Join(',', h.Value), names)}");
        return new Answer(answer.StatusCode, isRedirect ? "" : body, string.Join('\n', headers));
    }

    // What the request itself said, and what is new in every answer, is no difference.
    private static string Neutral(string text, (string Slug, Guid Id) names) =>
        Fresh()
            .Replace(text, "~")
            .Replace(names.Id.ToString(), "{id}", StringComparison.OrdinalIgnoreCase)
            .Replace(names.Slug, "{slug}", StringComparison.Ordinal);

    private static string Difference(Answer a, Answer b)
    {
        var (left, right) = a.Body == b.Body ? (a.Headers, b.Headers) : (a.Body, b.Body);
        var at = left.Zip(right).TakeWhile(p => p.First == p.Second).Count();
        return $"“{Cut(left, at)}” beside “{Cut(right, at)}”";

        static string Cut(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
    }

    // Nonces, data-protected values, component markers, request and trace ids, drafts that earlier requests named, times; a new authenticator key and its QR code.
    [GeneratedRegex(
        """nonce-[^']+|CfDJ8[A-Za-z0-9_%+/=-]+|<!--Blazor[^>]*-->|0HN[A-Z0-9]+:?[0-9A-F]*|"trace_id":"[^"]*"|draft:[0-9a-f-]{36}|<time [^>]*>[^<]*</time>|value="[A-Za-z0-9_-]{40,}"|\sd="[^"]{400,}"|(?i:[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}|\b[A-Z2-7]{32}\b)"""
    )]
    private static partial Regex Fresh();

    private sealed record Answer(HttpStatusCode Status, string Body, string Headers);
}
