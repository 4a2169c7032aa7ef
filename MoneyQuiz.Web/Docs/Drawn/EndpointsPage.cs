using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>Every way in with its guards, from the app's own list of endpoints.</summary>
internal static class EndpointsPage
{
    private const string Unmarked = "No door of its own";

    public static string Draw(EndpointDataSource endpoints)
    {
        var rows = endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => !IsAsset(e))
            .Select(e => (Door: e.Metadata.GetMetadata<DoorAttribute>()?.Door.ToString() ?? Unmarked, Pattern: Pattern(e), Cells: Cells(e)))
            .DistinctBy(r => string.Join('|', r.Cells), StringComparer.Ordinal)
            .OrderBy(r => r.Pattern, StringComparer.Ordinal)
            .ToList();
        var sheet = new Sheet()
            .Title("Endpoints")
            .Words(
                $"{rows.Count.ToString(CultureInfo.InvariantCulture)} ways in, drawn from the running app’s `EndpointDataSource`; files under `wwwroot` are left out. "
                    + "`EndpointManifestTests` holds the same list as a reviewed file. How to add one: [a page](../rooms/access.md#to-add-a-guarded-page), "
                    + "[an endpoint of the API](../rooms/api.md#to-add-one)."
            );
        foreach (
            var door in rows.GroupBy(r => r.Door, StringComparer.Ordinal).OrderBy(d => d.Key == Unmarked).ThenBy(d => d.Key, StringComparer.Ordinal)
        )
        {
            sheet.Heading(2, door.Key).Table(["method", "address", "who", "form token", "limit", "what"], door.Select(r => r.Cells));
        }

        return sheet
            .Heading(2, "Scopes of API keys")
            .Words("A policy of the Api door is a scope: a key that has it, or a signed-in member from this role upwards.")
            .Table(
                ["scope", "may", "role", "writes"],
                ApiScopes.All.Select(s => (string[])[Sheet.Code(s.Name), Sheet.Plain(s.Meaning), $"{s.Role}", s.Writes ? "yes" : "no"])
            )
            .ToString();
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor") || Pattern(endpoint) == "/{**path:file}";

    private static string[] Cells(RouteEndpoint endpoint)
    {
        var metadata = endpoint.Metadata;
        var methods = metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named
            ? string.Join(", ", named.Order(StringComparer.Ordinal))
            : "any";
        return
        [
            methods,
            Sheet.Code(Pattern(endpoint)),
            Who(metadata),
            metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true } ? "asked for" : "",
            metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName ?? "",
            Sheet.Plain(metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? ""),
        ];
    }

    private static string Who(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "anybody";
        }

        var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "signed in").Distinct(StringComparer.Ordinal).ToList();
        return policies.Count == 0 ? "the framework’s own check" : string.Join(" and ", policies.Select(p => $"policy {Sheet.Code(p)}"));
    }
}
