using Microsoft.AspNetCore.Components;
using MoneyQuiz.Web.Coach;
using MoneyQuiz.Web.Coach.Leads;
using MoneyQuiz.Web.Coach.Sessions.Listing;
using MoneyQuiz.Web.Docs;
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
        services.AddSingleton<QuizSheets>();
        services.AddSingleton<EmbedScript>();
        services.AddTightPages();
        services.AddDocs();
        services.AddSingleton<Handover>();
        services.AddSingleton<Coach.Leads.Bulk.BulkOrders>();
        services.AddScoped<Coach.Sessions.Desk.UnsavedNotes>();
        services.AddRadzenComponents();
        services.AddHealthChecks().AddCheck<Health.Ready>("ready");
    }

    public static void MapPages(this WebApplication app)
    {
        // The bare address is the default tenant's front page; on a tenant's own host the resolution has rewritten it already.
        app.MapGet("/", (HttpContext context) => Results.Redirect(TenantResolution.Of(context).SlugPrefix))
            .WithMetadata(new DoorAttribute(Door.Quiz))
            .AllowAnonymous();
        app.MapSessionExport();
        app.MapPersonExport();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options =>
            {
                // The framework would add a policy and a frame header of its own; ours are the only ones.
                options.DisableWebSocketCompression = true;
                options.ContentSecurityFrameAncestorsPolicy = null;
            })
            .Finally(KeepStatic);
    }

    // A page of a static door has no circuit to hand state to. Told that render modes are configured, the framework would
    // write that state all the same, and with it an antiforgery cookie and headers that forbid framing and caching.
    // The metadata's type is internal; the header tests see to it that this still works.
    private static void KeepStatic(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<DoorAttribute>().LastOrDefault() is { Door: not (Door.Coach or Door.Admin) })
        {
            foreach (var modes in endpoint.Metadata.Where(m => m.GetType().Name == "ConfiguredRenderModesMetadata").ToList())
            {
                endpoint.Metadata.Remove(modes);
                endpoint.Metadata.Add(Activator.CreateInstance(modes.GetType(), [Array.Empty<IComponentRenderMode>()])!);
            }
        }
    }
}
