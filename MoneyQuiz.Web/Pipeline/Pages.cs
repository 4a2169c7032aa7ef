using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Web.Quiz.Branding;
using MoneyQuiz.Web.Shared;
using Radzen;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>Blazor: static pages for everybody, circuits behind sign-in.</summary>
public static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
                circuits.DisconnectedCircuitMaxRetained = 200;
            });
        services.AddSingleton<FontFaces>();
        services.AddRadzenComponents();
        services.AddHealthChecks().AddCheck<Health.Ready>("ready");
    }

    public static void MapPages(this WebApplication app) =>
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options =>
            {
                // The framework would add a policy and a frame header of its own; ours are the only ones.
                options.DisableWebSocketCompression = true;
                options.ContentSecurityFrameAncestorsPolicy = null;
            });
}
