using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Result;

/// <summary>The archetypes' colours as a stylesheet of their own: they are content, and a strict policy allows no inline style. A new framework, a new address.</summary>
public static class ArchetypeColours
{
    public static string Url(Tenant tenant, ResolvedFramework resolved) => $"/t/{tenant.Slug}/archetypes.{resolved.Hash}.css";

    public static void MapArchetypeColours(this WebApplication app) =>
        app.MapGet("/t/{slug}/archetypes.{hash}.css", Sheet).WithMetadata(new DoorAttribute(Door.Quiz)).AllowAnonymous();

    private static async Task<IResult> Sheet(
        string slug,
        string hash,
        HttpContext context,
        TenantDirectory tenants,
        PublishedFrameworks frameworks,
        PreviewDrafts drafts
    )
    {
        if (
            await tenants.BySlug(slug, context.RequestAborted) is not { } tenant
            || (await frameworks.ByHash(tenant.Id, hash, context.RequestAborted) ?? await drafts.ByHash(tenant.Id, hash, context.RequestAborted))
                is not { } resolved
        )
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var rules = resolved.Content.Archetypes.Select(a => $"[data-archetype={a.Id.Key()}]{{--archetype:{a.Colour}}}\n");
        return Results.Text(string.Concat(rules), "text/css; charset=utf-8");
    }
}
