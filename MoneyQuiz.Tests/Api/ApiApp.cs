using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Cast;
using MoneyQuiz.Tests.Postgres;
using Person = MoneyQuiz.Tests.Cast.Person;

namespace MoneyQuiz.Tests.Api;

/// <summary>
/// The app on its real server, with an admin in each demo tenant. A request may say by <c>X-Test-Address</c> where it
/// comes from; every line of the log is kept.
/// </summary>
public class ApiApp : TestApp
{
    public const string Tenant = "/api/v1/assess/tenant/willow";

    public ApiApp(Cluster cluster)
        : base(cluster) => UseKestrel(0);

    internal Person Admin { get; private set; } = null!;

    internal Person Viewer { get; private set; } = null!;

    internal Person HarbourAdmin { get; private set; } = null!;

    public TenantId Willow { get; private set; }

    public TenantId Harbour { get; private set; }

    public MovableClock Clock { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public string Url => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Logging:LogLevel:Default", "Debug");
        builder.UseSetting("Logging:LogLevel:Microsoft", "Debug");
        builder.UseSetting("Logging:Console:LogLevel:Default", "None");
        foreach (
            var limit in (string[])
                ["Burst", "PerSecond", "Api:Burst", "Api:PerSecond", "Calibrate:Burst", "Calibrate:PerSecond", "Key:Burst", "Key:PerSecond"]
        )
        {
            builder.UseSetting($"RateLimits:{limit}", Limit(limit));
        }

        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, ClaimedAddress>();
            services.AddSingleton<ILoggerProvider>(new Memory(Log));
        });
    }

    protected virtual string Limit(string name) => "1000000";

    protected override async Task Seed()
    {
        Willow = (await Get<TenantDirectory>().BySlug("willow"))!.Id;
        Harbour = (await Get<TenantDirectory>().BySlug("harbour"))!.Id;
        Admin = await Person.Join(this, "api-admin", new Dictionary<string, Role> { ["willow"] = Role.Admin });
        Viewer = await Person.Join(this, "api-viewer", new Dictionary<string, Role> { ["willow"] = Role.Viewer });
        HarbourAdmin = await Person.Join(this, "api-harbour", new Dictionary<string, Role> { ["harbour"] = Role.Admin });
    }

    /// <summary>A new key of Willow's with all scopes, unless told otherwise.</summary>
    internal async Task<ApiKeyCreated.Done> Key(
        IReadOnlyList<string>? scopes = null,
        IReadOnlyList<string>? addresses = null,
        TimeSpan? goodFor = null,
        bool harbour = false
    )
    {
        var name = $"key {Guid.CreateVersion7():N}";
        var wanted = new NewApiKey(name, scopes ?? [.. ApiScopes.All.Select(s => s.Name)], addresses ?? [], goodFor ?? TimeSpan.FromDays(90));
        var outcome = await Get<CreateApiKey>().Run((harbour ? HarbourAdmin : Admin).Actor, harbour ? Harbour : Willow, wanted);
        return Assert.IsType<ApiKeyCreated.Done>(outcome);
    }

    /// <summary>A plain client: no redirect is followed, no cookie kept.</summary>
    public HttpClient Http() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = new Uri(Url),
        };

    public async Task<ApiAnswer> Send(
        string method,
        string path,
        string? key = null,
        HttpContent? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var client = Http();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var answer = await client.SendAsync(request);
        return new ApiAnswer(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.ToString(),
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase)
        );
    }

    public Task<ApiAnswer> Read(string path, string? key = null, params (string Name, string Value)[] headers) =>
        Send("GET", path, key, body: null, headers);

    private sealed class ClaimedAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, following) =>
                    {
                        if (IPAddress.TryParse(context.Request.Headers["X-Test-Address"], out var address))
                        {
                            context.Connection.RemoteIpAddress = address;
                        }

                        return following(context);
                    }
                );
                next(app);
            };
    }

    private sealed class Memory(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}

/// <param name="Headers">By name, in any case.</param>
public sealed record ApiAnswer(int Status, string? Type, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The last part of the problem's type: <c>not-found</c>.</summary>
    public string? Problem =>
        Type == "application/problem+json" && JsonNode.Parse(Body)?["type"]?.GetValue<string>() is { } type ? type.Split(':')[^1] : null;

    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>The real time, moved on as a test asks.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Move(TimeSpan by) => _ahead += by;
}
