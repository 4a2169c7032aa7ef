using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Tests.Cast;
using MoneyQuiz.Tests.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>The app on Kestrel, with an admin and a viewer of willow, and an admin of harbour, who call the API by their sign-ins.</summary>
public sealed class ConfigApp : TestApp
{
    public const string Config = "/api/v1/assess/framework/money_archetypes/config?client=willow";
    public const string Root = "/api/v1/assess/framework/money_archetypes";

    public ConfigApp(Cluster cluster)
        : base(cluster) => UseKestrel(0);

    internal Person Admin { get; private set; } = null!;

    internal Person Viewer { get; private set; } = null!;

    internal Person Stranger { get; private set; } = null!;

    internal HttpClient As(Person? person)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = new Uri(ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority)),
        };
        if (person is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", person.Cookie);
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        }

        return client;
    }

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    internal static async Task<(HttpResponseMessage Answer, JsonElement Body)> Send(
        HttpClient client,
        HttpMethod method,
        string url,
        string? body = null,
        string? ifMatch = null
    )
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : Json(body) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    internal static Task<(HttpResponseMessage Answer, JsonElement Body)> Patch(HttpClient client, string body, string? ifMatch = null) =>
        Send(client, HttpMethod.Patch, Config, body, ifMatch);

    internal static string[] Pointers(JsonElement problem) =>
        [.. problem.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("pointer").GetString()!)];

    /// <summary>A number read behind row-level security.</summary>
    internal async Task<long> Count(string table)
    {
        await using var connection = new NpgsqlConnection(Cluster.SuperUserOn(Connections));
        await connection.OpenAsync();
#pragma warning disable CA2100 // A table's name of our own.
        await using var command = new NpgsqlCommand($"select count(*) from {table}", connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    protected override async Task Seed()
    {
        Admin = await Person.Join(this, "admin", new Dictionary<string, Role> { ["willow"] = Role.Admin });
        Viewer = await Person.Join(this, "viewer", new Dictionary<string, Role> { ["willow"] = Role.Viewer });
        Stranger = await Person.Join(this, "stranger", new Dictionary<string, Role> { ["harbour"] = Role.Admin });
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (
            var name in (string[])
                [
                    "RateLimits:Burst",
                    "RateLimits:PerSecond",
                    "RateLimits:Key:Burst",
                    "RateLimits:Key:PerSecond",
                    "RateLimits:Api:Burst",
                    "RateLimits:Api:PerSecond",
                ]
        )
        {
            builder.UseSetting(name, "1000000");
        }
    }
}
