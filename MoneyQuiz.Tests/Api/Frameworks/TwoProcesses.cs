using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoneyQuiz.E2E.Server;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>
/// Two processes of the app on one PostgreSQL, and a key that may publish. The second one's way to the database leads through
/// a <see cref="ChannelCutter"/>.
/// </summary>
public sealed partial class TwoProcesses(Cluster cluster) : ApiApp(cluster)
{
    public const string Root = "/api/v1/assess/framework/money_archetypes";
    public const string Brand = "/api/v1/assess/tenant/willow/brand";

    /// <summary>Far above the bars, which bin/bench measures: here it is only asked whether it comes at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private AppProcess? _first;
    private AppProcess? _second;

    /// <summary>Where changes are published, by a key.</summary>
    public HttpClient First { get; private set; } = null!;

    /// <summary>Where they should be seen, by anybody.</summary>
    public HttpClient Second { get; private set; } = null!;

    public ChannelCutter Way { get; private set; } = null!;

    /// <summary>Publishes a partial of the config on the first; returns its version.</summary>
    public async Task<int> Publish(string partial)
    {
        using var body = JsonContent.Create(new JsonObject { ["partial"] = JsonNode.Parse(partial) });
        using var answer = await First.PatchAsync($"{Root}/config", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["version"]!.GetValue<int>();
    }

    /// <summary>Publishes a primary colour on the first.</summary>
    public async Task Colour(string colour)
    {
        using var body = JsonContent.Create(new JsonObject { ["partial"] = new JsonObject { ["primary"] = colour } });
        using var answer = await First.PatchAsync(Brand, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What the second serves as the resolved framework.</summary>
    public async Task<JsonNode> Resolved() => JsonNode.Parse(await Second.GetStringAsync($"{Root}/resolved?client=willow"))!;

    /// <summary>The stylesheet with the brand's colours that the second's pages link.</summary>
    public async Task<string> Theme() => ThemeLink().Match(await Second.GetStringAsync("/q/willow")).Groups[1].Value;

    public Task SeesVersion(int version) => Sees(async () => (await Resolved())["version"]!.GetValue<int>() >= version, $"version {version}");

    public static async Task Sees(Func<Task<bool>> holds, string what)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !await holds(); await Task.Delay(5))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, $"The second process doesn't show {what}.");
        }
    }

    protected override async Task Seed()
    {
        await base.Seed();
        var token = (await Key()).Token;
        Way = new ChannelCutter(Connections.App);
        // bin/test publishes the app; a test that is run alone takes the one that it was built with.
        var published = Environment.GetEnvironmentVariable("MONEYQUIZ_E2E_APP");
        var (app, content) = (published ?? AppContext.BaseDirectory, published ?? Repository.Path("MoneyQuiz.Web"));
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Demo__Load"] = "false" };
        foreach (
            var limit in (string[])["RateLimits", "RateLimits__Api", "RateLimits__Key", "RateLimits__Start__Address", "RateLimits__Answer__Address"]
        )
        {
            (settings[$"{limit}__Burst"], settings[$"{limit}__PerSecond"]) = ("1000000", "1000000");
        }

        var starting = (
            AppProcess.Start(app, content, (Connections.App, Connections.Platform, Connections.Owner), KeyFile, settings),
            AppProcess.Start(app, content, (Way.Connection, Connections.Platform, Connections.Owner), KeyFile, settings)
        );
        (_first, _second) = (await starting.Item1, await starting.Item2);
        (First, Second) = (Client(_first), Client(_second));
        First.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await Listens(channels: 3);
    }

    public override async ValueTask DisposeAsync()
    {
        First?.Dispose();
        Second?.Dispose();
        foreach (var process in new[] { _first, _second })
        {
            if (process is not null)
            {
                await process.DisposeAsync();
            }
        }

        await Way.DisposeAsync();
        await base.DisposeAsync();
    }

    private static HttpClient Client(AppProcess process) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = new Uri(process.Url),
        };

    [GeneratedRegex("data-sheet=\"(/t/willow/theme\\.[0-9a-f]+\\.css)")]
    private static partial Regex ThemeLink();
}
