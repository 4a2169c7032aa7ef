using Microsoft.AspNetCore.Http.Extensions;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Quiz;

/// <summary>Where a visitor came from, as it travels from page to page in the query until a session keeps it.</summary>
public static class Travel
{
    private const string From = "from";

    public static Arrival Read(HttpRequest request) =>
        new()
        {
            Persona = request.Query["persona"].FirstOrDefault(),
            UtmSource = request.Query["utm_source"].FirstOrDefault(),
            UtmMedium = request.Query["utm_medium"].FirstOrDefault(),
            UtmCampaign = request.Query["utm_campaign"].FirstOrDefault(),
            UtmTerm = request.Query["utm_term"].FirstOrDefault(),
            UtmContent = request.Query["utm_content"].FirstOrDefault(),
            MqVariant = request.Query["mq_variant"].FirstOrDefault(),
            Referrer = request.Query[From].FirstOrDefault() ?? Elsewhere(request),
        };

    /// <summary>The query fields that say it again; only those that are known.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Arrival arrival) =>
        new (string Name, string? Value)[]
        {
            ("persona", arrival.Persona),
            ("utm_source", arrival.UtmSource),
            ("utm_medium", arrival.UtmMedium),
            ("utm_campaign", arrival.UtmCampaign),
            ("utm_term", arrival.UtmTerm),
            ("utm_content", arrival.UtmContent),
            ("mq_variant", arrival.MqVariant),
            (From, arrival.Referrer),
        }
            .Where(f => f.Value is not null)
            .Select(f => (f.Name, f.Value!));

    /// <summary>The same as an address; without a query where nothing is known.</summary>
    public static string To(string path, Arrival arrival) =>
        path + new QueryBuilder(Of(arrival).Select(f => KeyValuePair.Create(f.Name, f.Value))).ToQueryString();

    // Our own pages are no place to come from. Of another site its name is enough: paths can tell too much.
    private static string? Elsewhere(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority != request.Host.Value
            ? page.GetLeftPart(UriPartial.Authority)
            : null;
}
