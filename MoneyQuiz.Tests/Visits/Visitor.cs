using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Frameworks.Publishing;
using MoneyQuiz.Tests.Sessions;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Visits;

/// <summary>Somebody with a browser that knows no script: opens pages, follows links, sends forms.</summary>
internal sealed class Visitor(Office office, Team team) : IDisposable
{
    public const string MeasurementId = "G-AB12CD34EF";

    public const string Personas = """
        [
          { "slug": "new-parents", "headline": "Money after the baby", "lead": "Two of you, three mouths.", "proof": ["“It was us, word for word.” A.", "Five minutes"], "mode": "likert" },
          { "slug": "late-start", "headline": "Beginning at fifty", "lead": "Not too late." }
        ]
        """;

    private readonly HttpClient _browser = office.Browser();

    public string Home => $"/q/{team.Slug}";

    public HttpResponseMessage Last { get; private set; } = null!;

    /// <summary>A team whose tenant has two personas.</summary>
    public static async Task<(Team Team, Visitor Visitor)> Of(Office office, bool measures = false)
    {
        var team = await office.Team();
        await office.Saved(team, $$"""{ "landing_overrides": { "personas": {{Personas}} } }""");
        if (measures)
        {
            await Measures(office, team);
        }

        return (team, new Visitor(office, team));
    }

    public static async Task Measures(Office office, Team team) =>
        Assert.IsType<BrandChanged.Saved>(
            await office
                .Get<PatchBrand>()
                .Run(team.Admin, team.Id, JsonSerializer.Deserialize<JsonElement>($$"""{ "ga4_measurement_id": "{{MeasurementId}}" }"""))
        );

    public async Task<IHtmlDocument> Open(string url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        return await Send(request, headers);
    }

    public async Task<IHtmlDocument> Post(string url, HttpContent form, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = form };
        return await Send(request, headers);
    }

    /// <summary>A form that is sent by GET, with what its fields hold.</summary>
    public Task<IHtmlDocument> Submit(IHtmlDocument page, string format) => Open(AddressOf(page.QuerySelector($"form[data-format={format}]")!));

    /// <summary>Answers whole pages from this one on, until a page asks nothing more.</summary>
    public async Task<string> Finish(IHtmlDocument page, string start)
    {
        var at = start;
        while (page.QuerySelector("form.step") is not null)
        {
            await Post(at.Split('?')[0], WebStep.Read(page.ToHtml()).Page());
            var next = Last.Headers.Location!.ToString();
            at = next[..(next.LastIndexOf('/'))];
            page = await Open(next);
        }

        return at;
    }

    public Task<AssessSession> Row() =>
        office.Get<TenantDb>().In(team.Id, db => db.AssessSessions.AsNoTracking().OrderByDescending(s => s.StartedAt).FirstAsync());

    public static string AddressOf(IElement form)
    {
        var query = new QueryBuilder();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input").Where(i => i.Type != "radio" || i.IsChecked))
        {
            query.Add(input.Name!, input.Value);
        }

        return form.GetAttribute("action") + query.ToQueryString();
    }

    public void Dispose()
    {
        Last?.Dispose();
        _browser.Dispose();
    }

    private async Task<IHtmlDocument> Send(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        Last = await _browser.SendAsync(request);
        return new HtmlParser().ParseDocument(await Last.Content.ReadAsStringAsync());
    }
}
