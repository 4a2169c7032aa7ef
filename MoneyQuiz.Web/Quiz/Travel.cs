using Microsoft.AspNetCore.Http.Extensions;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Frameworks;
using MoneyQuiz.Web.Quiz.Sessions;

namespace MoneyQuiz.Web.Quiz;

/// <summary>Where a visitor came from, as it travels from page to page in the query until a session keeps it, and on from there.</summary>
public static class Travel
{
    private const string From = "from";

    /// <summary>As this page's session keeps it; before there is one, as the address says.</summary>
    public static Arrival Of(HttpContext context) =>
        context.Features.Get<Visit>()?.Session is { } session
            ? Arrival.Of(session.Row)
            : Read(context.Request, LandingOf(context), context.GetRouteValue("Persona") as string);

    // A persona counts only while the tenant has it: nobody writes another into the coach's list by an address. Where the page
    // itself is one's, that one counts; else the one that the query names.
    private static Arrival Read(HttpRequest request, Landing? landing, string? page) =>
        new()
        {
            Persona = landing?.Find(page ?? request.Query["persona"].FirstOrDefault())?.Slug,
            UtmSource = request.Query["utm_source"].FirstOrDefault(),
            UtmMedium = request.Query["utm_medium"].FirstOrDefault(),
            UtmCampaign = request.Query["utm_campaign"].FirstOrDefault(),
            UtmTerm = request.Query["utm_term"].FirstOrDefault(),
            UtmContent = request.Query["utm_content"].FirstOrDefault(),
            MqVariant = request.Query["mq_variant"].FirstOrDefault(),
            Referrer = Site(request.Query[From].FirstOrDefault(), null) ?? Site(request.Headers.Referer.ToString(), request.Host.Value),
        };

    /// <summary>The query fields that say it again; only those that are known.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(Arrival arrival) =>
        new (string Name, string? Value)[]
        {
            ("utm_source", arrival.UtmSource),
            ("utm_medium", arrival.UtmMedium),
            ("utm_campaign", arrival.UtmCampaign),
            ("utm_term", arrival.UtmTerm),
            ("utm_content", arrival.UtmContent),
            ("mq_variant", arrival.MqVariant),
            ("persona", arrival.Persona),
            (From, arrival.Referrer),
        }
            .Where(f => f.Value is not null)
            .Select(f => (f.Name, f.Value!));

    /// <summary>The front page that this visitor came by: their persona's, else the tenant's.</summary>
    public static string Home(HttpContext context)
    {
        var (prefix, arrival) = (TenantResolution.Of(context).SlugPrefix, Of(context));
        return arrival.Persona is { } persona
            ? To(context, $"{prefix}/lp/{persona}", arrival with { Persona = null })
            : To(context, prefix.Length == 0 ? "/" : prefix, arrival);
    }

    /// <summary>The page that offers all formats.</summary>
    public static string Chooser(HttpContext context) => To(context, $"{TenantResolution.Of(context).SlugPrefix}/chooser", Of(context));

    /// <summary>A page of this tenant, with where the visitor came from and the draft that is previewed.</summary>
    public static string To(HttpContext context, string path, Arrival arrival)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Fields(arrival).Concat(PreviewVisit.Of(context)?.Fields ?? []))
        {
            query.Add(name, value);
        }

        return path + query.ToQueryString();
    }

    private static Landing? LandingOf(HttpContext context) =>
        (PreviewVisit.Of(context)?.Resolved ?? context.Features.Get<PublishedFramework>()?.Resolved)?.Landing;

    // Our own pages are no place to come from. Of another site its name is enough: paths can tell too much.
    private static string? Site(string? page, string? own) =>
        Uri.TryCreate(page, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" or "android-app" && url.Authority != own
            ? url.GetLeftPart(UriPartial.Authority)
            : null;
}
