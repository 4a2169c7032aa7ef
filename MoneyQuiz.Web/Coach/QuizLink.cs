using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Coach;

/// <summary>Where visitors find a tenant's quiz: on the tenant's own host where it has one, because that is what people should see.</summary>
public static class QuizLink
{
    /// <param name="baseUri">The app's own, with a slash at the end.</param>
    public static string Of(Tenant tenant, string baseUri) =>
        tenant.Hosts.OrderBy(h => h.Host, StringComparer.Ordinal).FirstOrDefault() is { } own
            ? $"https://{own.Host}/"
            : baseUri + Urls.Quiz.Front(tenant.Slug.Value);

    /// <summary>The landing page of one audience.</summary>
    public static string OfPersona(Tenant tenant, string baseUri, string persona) => $"{Of(tenant, baseUri).TrimEnd('/')}/lp/{persona}";
}
