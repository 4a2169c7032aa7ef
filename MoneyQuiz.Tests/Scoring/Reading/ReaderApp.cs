using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Scoring.Reading;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Api;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Scoring.Reading;

/// <summary>The app beside a model's server on this machine, which its operator has allowed. Tests of a class run one after the other.</summary>
public sealed partial class ReaderApp(Cluster cluster) : ApiApp(cluster)
{
    /// <summary>Has a term for each of several archetypes in the lexicon.</summary>
    public const string Words = "I keep a budget in a spreadsheet and plan every pound, and I give all I have to others.";

    public const string ApiKey = "sk-canary-0123456789abcdef";

    public ModelServer Model { get; } = new();

    public TextReaderSettings Good => TextReaderSettings.Default with { IsOn = true, Endpoint = Model.Url + "/v1", Model = "test-model" };

    /// <summary>Stores settings with a key, forgets what was used, and what the server was sent.</summary>
    public async Task Set(TextReaderSettings settings)
    {
        await this.Behind("delete from text_reader_uses");
        var revision = (await Get<TextReaderOverview>().Read(Admin.Actor, Willow))!.Revision;
        // A revision of its own, so that no rest of a test before is in the way.
        Assert.IsType<Acted.Done>(await Get<ChangeTextReader>().Run(Admin.Actor, Willow, new WantedTextReader(settings, ApiKey, false, revision)));
        Model.Calls.Clear();
    }

    /// <summary>A visitor of Willow's who has come to the first reflection: the session's address, and that page.</summary>
    internal async Task<Reflecting> Reflect()
    {
        using var http = Http();
        var html = await http.GetStringAsync("/q/willow/mirror");
        var (address, step) = ("/q/willow/mirror", 0);
        while (!html.Contains("<textarea", StringComparison.Ordinal))
        {
            var item = Item().Match(html).Groups[1].Value;
            var key = Hidden().Match(html);
            using var posted = await http.PostAsync(
                address,
                new FormUrlEncodedContent([new(key.Groups[1].Value, key.Groups[2].Value), new("step", $"{step}"), new(item, "0")])
            );
            var next = posted.Headers.Location!.ToString();
            address = next[..next.LastIndexOf('/')];
            html = await http.GetStringAsync(next);
            step++;
        }

        return new Reflecting(this, address, step, html);
    }

    internal async Task<OpenedSession> Session(string token) =>
        (await Get<OpenSession>().ByToken((await Get<TenantDirectory>().BySlug("willow"))!, token))!;

    public Task<TextReaderUse?> Use() => Get<TenantDb>().In(Willow, db => db.TextReaderUses.AsNoTracking().FirstOrDefaultAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Outgoing:Inside", Model.Inside);
    }

    protected override async Task<Connections> Database()
    {
        await Model.Start();
        return await base.Database();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Model.DisposeAsync();
    }

    [GeneratedRegex("<fieldset class=\"statement[^\"]*\" id=\"([^\"]+)\"")]
    private static partial Regex Item();

    [GeneratedRegex("name=\"(ticket|token)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}

/// <summary>A visitor at a reflection.</summary>
/// <param name="Page">Of the step that waits.</param>
internal sealed partial record Reflecting(ReaderApp App, string Address, int Step, string Page)
{
    public string Token => Address[(Address.LastIndexOf('/') + 1)..];

    public string? Told => ToldField().Match(Page) is { Success: true } found ? found.Groups[1].Value : null;

    public string Item => Area().Match(Page).Groups[1].Value;

    /// <summary>Writes and goes on, with what the page says of the reader.</summary>
    public Task<Reflecting> Write(string text) => Post(Told is null ? [new(Item, text)] : [new(Item, text), new("told", Told)]);

    public async Task<Reflecting> Post(KeyValuePair<string, string>[] fields)
    {
        using var http = App.Http();
        using var posted = await http.PostAsync(Address, new FormUrlEncodedContent([new("token", Token), new("step", $"{Step}"), .. fields]));
        Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);
        var html = await http.GetStringAsync(posted.Headers.Location);
        return this with { Step = Step + 1, Page = WebUtility.HtmlDecode(html) };
    }

    [GeneratedRegex("name=\"told\" value=\"([^\"]+)\"")]
    private static partial Regex ToldField();

    [GeneratedRegex("<textarea id=\"([^\"]+)\"")]
    private static partial Regex Area();
}
