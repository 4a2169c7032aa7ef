using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Tests.Matrix;

/// <summary>One endpoint and method, with its address for a tenant's slug and an id.</summary>
internal sealed record Target(string Method, RoutePattern Route, Door? Door)
{
    /// <summary>Every endpoint that can be reached over HTTP, from the app's own list: a new one enters by itself.</summary>
    public static IEnumerable<Target> All(EndpointDataSource endpoints) =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let route = endpoint.RoutePattern
        where !IsAsset(route)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select new Target(method, route, endpoint.Metadata.GetMetadata<DoorAttribute>()?.Door);

    /// <summary>Pages and endpoints behind sign-in, and whatever is not marked as public.</summary>
    public bool IsPrivate => Door is not Web.Pipeline.Door.Quiz;

    public override string ToString() => $"{Method} /{Route.RawText?.TrimStart('/')}";

    public string Address(string slug, Guid id)
    {
        var path = string.Join('/', Route.PathSegments.Select(s => string.Concat(s.Parts.Select(p => Part(p, slug, id)))));
        return $"/{path}?tenant={slug}&client={slug}&id={id}&person={id}";
    }

    private static string Part(RoutePatternPart part, string slug, Guid id) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart p when p.Name.Equals("slug", StringComparison.OrdinalIgnoreCase) || p.Name.Contains("tenant") => slug,
            RoutePatternParameterPart p when p.Name.Equals("code", StringComparison.OrdinalIgnoreCase) => "404",
            RoutePatternParameterPart { IsCatchAll: true } => "x",
            _ => id.ToString(),
        };

    // Static files, the circuit's hub and the framework's script hold nobody's data.
    private static bool IsAsset(RoutePattern route) =>
        route.RawText is null
        || route.RawText.TrimStart('/') is var text
            && (
                text.StartsWith("lib/", StringComparison.Ordinal)
                || text.StartsWith('_')
                || text.StartsWith("health", StringComparison.Ordinal)
                || (!text.Contains('{') && text.Contains('.'))
                || text.Contains("{**")
            );
}
