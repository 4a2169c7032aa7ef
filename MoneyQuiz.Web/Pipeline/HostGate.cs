using MoneyQuiz.Data.Tenancy;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>
/// Answers only under names that are ours: the platform's (<c>Platform:Hosts</c>, comma-separated) and the tenants'.
/// A forged Host never reaches a link, a mail or a cache.
/// </summary>
public static class HostGate
{
    public static void UseHostGate(this WebApplication app)
    {
        var hosts = PlatformHosts(app.Configuration);
        var tenants = app.Services.GetRequiredService<TenantDirectory>();
        app.Use(
            async (context, next) =>
            {
                var host = context.Request.Host.Host;
                if (hosts.Contains(host) || await tenants.ByHost(host, context.RequestAborted) is not null)
                {
                    await next(context);
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync("This server does not answer under that name.", context.RequestAborted);
            }
        );
    }

    public static IReadOnlySet<string> PlatformHosts(IConfiguration configuration) =>
        new HashSet<string>(
            (configuration["Platform:Hosts"] ?? "localhost,127.0.0.1,[::1]").Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ),
            StringComparer.OrdinalIgnoreCase
        );
}
