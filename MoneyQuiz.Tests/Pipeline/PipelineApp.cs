using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>
/// The app on its real server, Kestrel, on loopback. Beside the demo tenants: Harbour has a host of its own, and Elm Court is suspended.
/// <c>/throw</c> and <c>/api/throw</c> have a bug.
/// </summary>
public class PipelineApp : TestApp
{
    public const string HarbourHost = "quiz.harbour-ledger.example";
    public const string Suspended = "elm-court";
    public const string SuspendedHost = "quiz.elm-court.example";

    public PipelineApp(Cluster cluster)
        : base(cluster) => UseKestrel(0);

    /// <summary>The address of the server: <c>http://127.0.0.1:41234</c>.</summary>
    public string Url => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

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

    /// <summary>One request. A header called Host replaces the address's own.</summary>
    public async Task<HttpResponseMessage> Send(string method, string path, params (string Name, string Value)[] headers)
    {
        using var client = Http();
        using var request = new HttpRequestMessage(new HttpMethod(method), Url + path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send("GET", path, headers);

    public async Task<string> Text(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await Get(path, headers);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The address of the stylesheet or file of a tenant's front page whose address contains <paramref name="part"/>.</summary>
    public async Task<string> Stylesheet(string part, string slug = "willow") =>
        (await Text($"/q/{slug}"))
            .Split(["data-sheet=\"", "href=\""], StringSplitOptions.None)
            .Select(p => p.Split('"')[0])
            .First(href => href.Contains(part))
            is var found
        && found.StartsWith('/')
            ? found
            : "/" + found;

    protected override async Task Seed()
    {
        var harbour = (await Get<TenantDirectory>().BySlug("harbour"))!;
        await Get<PlatformScope>()
            .Run(
                "seed:tests",
                "tests.seeded",
                "platform",
                async db =>
                {
                    db.TenantHosts.Add(new TenantHost { Host = HarbourHost, TenantId = harbour.Id });
                    var elm = new Tenant
                    {
                        Id = new TenantId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())),
                        Slug = TenantSlug.Parse(Suspended),
                        Name = "Elm Court Coaching",
                        Locale = "en-GB",
                        TimeZone = "Europe/London",
                        Status = TenantStatus.Suspended,
                    };
                    db.Tenants.Add(elm);
                    db.TenantHosts.Add(new TenantHost { Host = SuspendedHost, TenantId = elm.Id });
                    return await db.SaveChangesAsync();
                }
            );
        Get<TenantDirectory>().Forget();
    }

    /// <summary>The theme of the suspended tenant, as it was linked while it was open.</summary>
    public static string SuspendedTheme => $"/t/{Suspended}/theme.{ThemeStylesheet.From(Brand.Default("Elm Court Coaching")).Hash}.css";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // Their faults are the subject here.
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Bug>());
    }

    /// <summary>Behind everything of the product: reached by what no endpoint answers.</summary>
    private sealed class Bug : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                next(app);
                app.Use(
                    (HttpContext context, RequestDelegate rest) =>
                        context.Request.Path.Value is "/throw" or "/api/throw"
                            ? throw new InvalidOperationException("secret detail 4711")
                            : rest(context)
                );
            };
    }
}

/// <summary>The same behind a proxy on this machine that is listed, and with one address's allowance set low.</summary>
public sealed class BehindProxyApp(Cluster cluster) : PipelineApp(cluster)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Proxies:Trusted", "127.0.0.1");
        builder.UseSetting("RateLimits:Burst", "100");
        builder.UseSetting("RateLimits:PerSecond", "1");
    }
}

/// <summary>The same with no proxy listed, and one address's allowance set low.</summary>
public sealed class NarrowApp(Cluster cluster) : PipelineApp(cluster)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("RateLimits:Burst", "100");
        builder.UseSetting("RateLimits:PerSecond", "1");
    }
}
