using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>The server itself: limits, drain time, whose forwarded headers are believed.</summary>
public static class Hosting
{
    /// <summary>The largest body of any request, in bytes; single endpoints allow less.</summary>
    private const long MaxBody = 2 * 1024 * 1024;

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
        });
        // On SIGTERM: not ready at once, then finish what runs, then exit.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(28));
        builder.Services.AddHostedService<Drain>();
        builder.Services.Configure<ForwardedHeadersOptions>(options => Trust(options, builder.Configuration));
        builder.Services.AddProblemDetails();
        builder.Services.AddHttpContextAccessor();
    }

    // Proxies:Trusted = "10.0.0.0/8,192.0.2.7": without it, not even a proxy on this machine is believed.
    private static void Trust(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        var trusted = (configuration["Proxies:Trusted"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        // The framework takes two empty lists for "believe everybody": with none listed, the headers themselves are switched off.
        options.ForwardedHeaders =
            trusted.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var entry in trusted)
        {
            if (System.Net.IPNetwork.TryParse(entry, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else if (IPAddress.TryParse(entry, out var proxy))
            {
                options.KnownProxies.Add(proxy);
            }
            else
            {
                throw new Data.Postgres.StartRefusedException(
                    $"Proxies:Trusted names “{entry}”, which is neither an address nor a network like 10.0.0.0/8."
                );
            }
        }
    }
}
