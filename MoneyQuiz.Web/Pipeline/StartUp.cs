using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Web.Quiz.Branding;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>What is done once before the first request: schema, demo tenants, the one-time set-up link.</summary>
internal static class StartUp
{
    public static async Task Run(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        FrameAncestors.CheckLoopback(app.Configuration);
        // Broken content stops the start, not the first visitor. It is checked while the schema is.
        var content = Task.Run(() => app.Services.GetRequiredService<PublishedFrameworks>().Shipped, stopping);
        await app.Services.GetRequiredService<Migrator>().Run(stopping);
        await content;
        await PrintSetUpLink(app, stopping);
        if (app.Configuration.GetValue<bool>("Demo:Load"))
        {
            await app
                .Services.GetRequiredService<DemoTenants>()
                .LoadIntoEmpty(app.Configuration.GetValue("Demo:Sessions", DemoSessions.Count), stopping);
        }
    }

    // Plain text and not the log: for the person at the console, and no log store keeps it.
    private static async Task PrintSetUpLink(WebApplication app, CancellationToken cancellation)
    {
        if (await app.Services.GetRequiredService<MakeSetUpLink>().Run(cancellation) is { } token)
        {
            await Console.Out.WriteLineAsync($"Set-up link (valid 24 h, works once): {PublicUrl(app.Configuration)}/account/set-up/{token}");
        }
    }

    // http://+:5080;https://+:5443 → http://localhost:5080
    private static string PublicUrl(IConfiguration configuration)
    {
        var url = configuration["Platform:PublicUrl"] ?? (configuration["urls"] ?? "").Split(';')[0];
        url = url.Length == 0 ? "http://localhost:5080" : url.TrimEnd('/');
        return url.Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal);
    }
}
