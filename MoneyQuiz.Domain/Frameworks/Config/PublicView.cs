using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>The addresses that go with a tenant's quiz. Each is absolute, or null where the tenant has none.</summary>
public sealed record TenantUrls(string Quiz, string? Booking, string? Website, string? Privacy);

/// <summary>A resolved framework as everybody may see it: without emails, providers and prompts.</summary>
public static class PublicView
{
    /// <summary>Canonical UTF-8 JSON.</summary>
    /// <param name="slugPrefix"><c>/q/{slug}</c>, or empty on the tenant's own host.</param>
    public static byte[] Of(ResolvedFramework resolved, int version, TenantUrls urls, string slugPrefix)
    {
        var view = JsonNode.Parse(resolved.Bytes.Span)!.AsObject();
        view.Remove("providers");
        view["communications"]?.AsObject().Remove("emails");
        view["communications"]?.AsObject().Remove("sequence");
        view["voice"]?.AsObject().Remove("narrative_prompt");
        view["version"] = version;
        view["_canonical_quiz_url"] = urls.Quiz;
        view["_slug_prefix"] = slugPrefix;
        view["_tenant_urls"] = new JsonObject
        {
            ["quiz"] = urls.Quiz,
            ["booking"] = urls.Booking,
            ["website"] = urls.Website,
            ["privacy"] = urls.Privacy,
        };
        return FrameworkJson.Canonical(JsonSerializer.SerializeToElement(view));
    }
}
