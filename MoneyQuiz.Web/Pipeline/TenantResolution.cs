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
    private static readonly string[] Shared = ["/_framework", "/lib", "/quiz", "/t", "/health", "/q", "/not-found", "/fault"];

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
            // /quiz itself is an old address of a format; only what is under it are files.
            if (request.Path == "/quiz" || !Shared.Any(path => request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
            {
                request.Path = $"{QuizRoot}/{own.Slug}" + (request.Path.Value is "/" ? "" : request.Path.Value);
            }

            return new RequestTenant(own, "");
        }

        var slug = SlugOf(request) ?? fallback;
        return new RequestTenant(await tenants.BySlug(slug, cancellation), $"{QuizRoot}/{slug}");
    }

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
        if (DoorOf.Request(context) == Door.Quiz || context.Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            context.Response.Headers[Header] = tenant.Slug.Value;
        }

        return Task.CompletedTask;
    }
}
