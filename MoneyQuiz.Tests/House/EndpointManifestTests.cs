using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Tests.House;

/// <summary>Every way in, with its door and its guards, as a list that a person has read: endpoints.txt beside this file.</summary>
public sealed class EndpointManifestTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string File = Repository.Path("MoneyQuiz.Tests", "House", "endpoints.txt");

    [Fact]
    public void Every_endpoint_is_as_it_was_reviewed()
    {
        var now = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(Line).Distinct().Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_ACCEPT") == "1")
        {
            System.IO.File.WriteAllLines(File, now);
        }

        var reviewed = System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];
        Sources.None(
            "The ways into the product have changed. Read each line: is the door right, and does it ask for the right policy? If so, accept them with\n"
                + "    MONEYQUIZ_ACCEPT=1 dotnet test MoneyQuiz.Tests --filter FullyQualifiedName~EndpointManifest\n"
                + "and commit MoneyQuiz.Tests/House/endpoints.txt. (− was, + is: methods, route, door, who, antiforgery, rate limit)",
            reviewed.Except(now).Select(l => "− " + l).Concat(now.Except(reviewed).Select(l => "+ " + l))
        );
    }

    [Fact]
    public void Only_the_frameworks_own_endpoints_say_nothing_of_who_may_enter() =>
        Sources.None(
            "Say who may enter: .RequireAuthorization(policy) or .AllowAnonymous().",
            app.Get<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(Line)
                .Where(l => l.Contains("UNGUARDED") && !l.Contains("| /_blazor") && !l.Contains("| /_framework"))
        );

    [Fact]
    public void The_line_shows_every_guard() =>
        Assert.Equal(
            "POST | /x/{id} | Coach | policy member | no antiforgery | rate sign-in",
            Line(
                new RouteEndpoint(
                    _ => Task.CompletedTask,
                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/x/{id}"),
                    0,
                    new EndpointMetadataCollection(
                        new HttpMethodMetadata(["POST"]),
                        new DoorAttribute(Door.Coach),
                        new AuthorizeAttribute("member"),
                        new RequireAntiforgeryTokenAttribute(required: false),
                        new EnableRateLimitingAttribute("sign-in")
                    ),
                    null
                )
            )
        );

    private static string Line(RouteEndpoint endpoint)
    {
        var metadata = endpoint.Metadata;
        var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        if (metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor") || pattern == "/{**path:file}")
        {
            return "GET | (files under wwwroot) | – | anybody | – | –";
        }

        var methods = metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? string.Join(',', named.Order()) : "any";
        var limit =
            metadata.GetMetadata<EnableRateLimitingAttribute>() is { } limited ? $"rate {limited.PolicyName}"
            : metadata.GetMetadata<DisableRateLimitingAttribute>() is not null ? "no rate limit"
            : "–";
        var antiforgery = metadata.GetMetadata<IAntiforgeryMetadata>() is { } token
            ? (token.RequiresValidation ? "antiforgery" : "no antiforgery")
            : "–";
        return string.Join(" | ", methods, pattern, metadata.GetMetadata<DoorAttribute>()?.Door.ToString() ?? "–", Who(metadata), antiforgery, limit);
    }

    private static string Who(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "anybody";
        }

        var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "signed in").Distinct().ToList();
        return policies.Count == 0 ? "UNGUARDED" : "policy " + string.Join('+', policies);
    }
}
