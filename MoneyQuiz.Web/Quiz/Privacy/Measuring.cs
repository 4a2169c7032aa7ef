using MoneyQuiz.Data.Branding;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Quiz.Privacy;

/// <summary>
/// Whether this visitor may be measured by the analytics that the tenant has set up. Nothing of it concerns our own counters, which know
/// nobody and need no cookie.
/// </summary>
/// <param name="Id">The tenant's measurement id: <c>G-AB12CD34EF</c>. Null: there is nothing to ask.</param>
/// <param name="BrowserSaysNo">By Global Privacy Control or Do Not Track: that counts whatever was chosen.</param>
public sealed record Measuring(string? Id, PrivacyChoice Choice, bool BrowserSaysNo)
{
    private const int DaysKept = 180;

    public bool IsAllowed => Id is not null && Choice == PrivacyChoice.Yes && !BrowserSaysNo;

    /// <summary>The notice is shown until one of its buttons is pressed.</summary>
    public bool IsAsked => Id is not null && Choice == PrivacyChoice.None && !BrowserSaysNo;

    /// <summary>Nothing on a page that belongs to no tenant, nor in a preview.</summary>
    public static Measuring Of(HttpContext context)
    {
        if (context.Features.Get<Measuring>() is { } known)
        {
            return known;
        }

        var id = PreviewVisit.Of(context) is null ? context.Features.Get<PublishedBrand>()?.Brand.Ga4MeasurementId : null;
        var measuring = new Measuring(
            id,
            id is null ? PrivacyChoice.None : Chosen(context),
            Says(context.Request, "Sec-GPC") || Says(context.Request, "DNT")
        );
        context.Features.Set(measuring);
        return measuring;
    }

    /// <summary>
    /// Keeps the choice in this browser, for this tenant. Within a frame on another site it needs <c>Partitioned</c>, which the framework's
    /// cookie policy can't say: the header is written as it is. It holds one word and permits nothing, so it may be sent from anywhere.
    /// </summary>
    public static void Keep(HttpContext context, Tenant tenant, bool allowed)
    {
        Put(context, NameOf(tenant), allowed ? "yes" : "no", "/", TimeSpan.FromDays(DaysKept));
        if (!allowed && context.Features.Get<PublishedBrand>()?.Brand.Ga4MeasurementId is { } id)
        {
            // What analytics has left behind goes with the permission.
            Put(context, $"{CookiePrefix(tenant)}_ga", "", CookiePath(context), TimeSpan.Zero);
            Put(context, $"{CookiePrefix(tenant)}_ga_{id[2..]}", "", CookiePath(context), TimeSpan.Zero);
        }
    }

    /// <summary>Of the cookies that analytics sets: two tenants on one host must not know a visitor by the same number.</summary>
    public static string CookiePrefix(Tenant tenant) => $"mq-{tenant.Slug}";

    public static string CookiePath(HttpContext context) => TenantResolution.Of(context).SlugPrefix is { Length: > 0 } prefix ? prefix : "/";

    private static string NameOf(Tenant tenant) => $"__Host-mq-privacy-{tenant.Slug}";

    private static void Put(HttpContext context, string name, string value, string path, TimeSpan age) =>
        context.Response.Headers.Append(
            "Set-Cookie",
            $"{name}={value}; Max-Age={(long)age.TotalSeconds}; Path={path}; Secure; HttpOnly; SameSite=None; Partitioned"
        );

    private static PrivacyChoice Chosen(HttpContext context) =>
        TenantResolution.Of(context).Tenant is { } tenant
            ? context.Request.Cookies[NameOf(tenant)] switch
            {
                "yes" => PrivacyChoice.Yes,
                "no" => PrivacyChoice.No,
                _ => PrivacyChoice.None,
            }
            : PrivacyChoice.None;

    private static bool Says(HttpRequest request, string header) => request.Headers[header].ToString() == "1";
}
