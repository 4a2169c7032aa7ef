using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>The tenant that a request names, and how.</summary>
/// <param name="Tenant">Null where a name was given that no tenant has.</param>
/// <param name="SlugPrefix"><c>/q/{slug}</c>, or empty on the tenant's own host.</param>
public sealed record RequestTenant(Tenant? Tenant, string SlugPrefix);

/// <summary>Finds a request's tenant: own host, then <c>/q/{slug}</c>, then <c>?tenant=</c> or <c>?client=</c>, then the platform's default.</summary>
public static class TenantResolution
{
    public const string Header = "x-resolved-tenant";
    private const string QuizRoot = "/q";

    // On a tenant's own host, every path but these is the tenant's quiz: no sign-in, no dashboard, no API.
    private static readonly string[] Shared = ["/_framework", "/lib", "/shared", "/quiz", "/t", "/health", "/q", "/not-found", "/fault"];

    public static RequestTenant Of(HttpContext context) =>
        context.Features.Get<RequestTenant>() ?? throw new InvalidOperationException("The tenant was asked for before it was resolved.");

    public static void UseTenantResolution(this WebApplication app)
    {
        var tenants = app.Services.GetRequiredService<TenantDirectory>();
        var fallback = app.Configuration["Platform:DefaultTenant"] ?? "willow";
        app.Use(
            async (context, next) =>
            {
                var found = await Resolve(context.Request, tenants, fallback, context.RequestAborted);
                context.Features.Set(found);
                if (found.Tenant is { } tenant)
                {
                    context.Response.OnStarting(() => Name(context, tenant));
                }

                await next(context);
            }
        );
    }

    private static async Task<RequestTenant> Resolve(HttpRequest request, TenantDirectory tenants, string fallback, CancellationToken cancellation)
    {
        if (await tenants.ByHost(request.Host.Host, cancellation) is { } own)
        {
            if (IsQuiz(request.Path))
            {
                request.Path = $"{QuizRoot}/{own.Slug}" + (request.Path.Value is "/" ? "" : request.Path.Value);
            }

            return new RequestTenant(own, "");
        }

        var slug = SlugOf(request) ?? fallback;
        return new RequestTenant(await tenants.BySlug(slug, cancellation), $"{QuizRoot}/{slug}");
    }

    // The stylesheet of the page that says "not found", which is the same under every name.
    private static bool IsAccountAsset(PathString path) =>
        path.StartsWithSegments("/account", StringComparison.Ordinal) && Path.GetExtension(path.Value) is ".css" or ".js" or ".svg";

    // /quiz itself is an old address of a format; only what is under it are files.
    private static bool IsQuiz(PathString path) =>
        path == "/quiz" || !(Shared.Any(shared => path.StartsWithSegments(shared, StringComparison.Ordinal)) || IsAccountAsset(path));

    // /q/willow/chooser → willow; /coach?tenant=harbour → harbour; /api/…?client=harbour → harbour
    private static string? SlugOf(HttpRequest request)
    {
        if (request.Path.StartsWithSegments(QuizRoot, StringComparison.Ordinal, out var rest) && rest.HasValue)
        {
            return rest.Value!.Split('/', 3)[1];
        }

        return request.Query["tenant"].FirstOrDefault() ?? request.Query["client"].FirstOrDefault();
    }

    // Behind sign-in, "not yours" and "not there" must be the same answer: neither names a tenant.
    private static Task Name(HttpContext context, Tenant tenant)
    {
        if (DoorOf.Request(context) is var door && (door == Door.Quiz || (door is Door.Coach or Door.Api && context.Response.StatusCode < 300)))
        {
            context.Response.Headers[Header] = tenant.Slug.Value;
        }

        return Task.CompletedTask;
    }
}
