using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Api.Access;

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
    private static readonly string[] Roots = [QuizRoot, "/t"];

    // On a tenant's own host, every path but these is the tenant's quiz: no sign-in, no dashboard, no API.
    private static readonly string[] Shared = ["/_framework", "/lib", "/shared", "/quiz", "/t", "/q", "/embed.js"];

    public static RequestTenant Of(HttpContext context) =>
        context.Features.Get<RequestTenant>() ?? throw new InvalidOperationException("The tenant was asked for before it was resolved.");

    public static void UseTenantResolution(this WebApplication app)
    {
        var tenants = app.Services.GetRequiredService<TenantDirectory>();
        var fallback = app.Configuration["Platform:DefaultTenant"] ?? "willow";
        app.Use(
            async (context, next) =>
            {
                // What went wrong is said without a tenant, and without the database that may be what went wrong.
                if (FaultPages.IsShown(context))
                {
                    context.Features.Set(new RequestTenant(null, ""));
                    await next(context);
                    return;
                }

                var found = await Resolve(context.Request, tenants, fallback, context.RequestAborted);
                context.Features.Set(found);
                context.Response.OnStarting(() => Name(context, found.Tenant));
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

            // Under a tenant's own name there is no other tenant.
            return new RequestTenant(SlugOf(request.Path) is { } named && named != own.Slug.Value ? null : own, "");
        }

        var slug = SlugOf(request.Path) ?? request.Query["tenant"].FirstOrDefault() ?? request.Query["client"].FirstOrDefault() ?? fallback;
        return new RequestTenant(await tenants.BySlug(slug, cancellation), $"{QuizRoot}/{slug}");
    }

    // The stylesheet of the page that says "not found", which is the same under every name.
    private static bool IsAccountAsset(PathString path) =>
        path.StartsWithSegments("/account", StringComparison.Ordinal) && Path.GetExtension(path.Value) is ".css" or ".js" or ".svg";

    // /quiz itself is an old address of a format; only what is under it are files.
    private static bool IsQuiz(PathString path) =>
        path == "/quiz" || !(Shared.Any(shared => path.StartsWithSegments(shared, StringComparison.Ordinal)) || IsAccountAsset(path));

    // /q/willow/chooser → willow; /t/willow/theme.0123.css → willow; /t/fonts.0123.css → none
    private static string? SlugOf(PathString path)
    {
        foreach (var root in Roots)
        {
            if (
                path.StartsWithSegments(root, StringComparison.Ordinal, out var rest)
                && rest.Value?.Split('/', 3) is [_, { Length: > 0 } slug, .. var more]
            )
            {
                return root == QuizRoot || more.Length > 0 ? slug : null;
            }
        }

        return null;
    }

    // Behind sign-in, "not yours" and "not there" must be the same answer: neither names a tenant. A caller of the API is in the tenant that let them in.
    private static Task Name(HttpContext context, Tenant? named)
    {
        var tenant = DoorOf.Request(context) switch
        {
            Door.Quiz => named,
            Door.Coach when context.Response.StatusCode < 300 => named,
            Door.Api => ApiCaller.Of(context)?.Tenant,
            _ => null,
        };
        if (tenant is not null)
        {
            context.Response.Headers[Header] = tenant.Slug.Value;
        }

        return Task.CompletedTask;
    }
}
