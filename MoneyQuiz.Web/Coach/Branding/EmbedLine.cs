using System.Net;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Quiz.Branding;

namespace MoneyQuiz.Web.Coach.Branding;

/// <summary>The line that a coach pastes into a page: on the tenant's own host where it has one, as people should see no other.</summary>
public static class EmbedLine
{
    /// <param name="format">Null for the quiz from its front page.</param>
    public static string Of(Uri app, Tenant tenant, string businessName, Format? format) =>
        Of(app, tenant, businessName, format is null ? "" : $" data-format=\"{format.Path}\"");

    /// <summary>The quiz from the landing page of one audience.</summary>
    /// <param name="persona">Its slug, as it was checked.</param>
    public static string OfPersona(Uri app, Tenant tenant, string businessName, string persona) =>
        Of(app, tenant, businessName, $" data-persona=\"{persona}\"");

    private static string Of(Uri app, Tenant tenant, string businessName, string which)
    {
        var own = tenant.Hosts.Select(h => h.Host).Order(StringComparer.Ordinal).FirstOrDefault();
        var home = own is null ? app.GetLeftPart(UriPartial.Authority) : $"https://{own}";
        var title = WebUtility.HtmlEncode(businessName.Trim() is { Length: > 0 } name ? $"Quiz by {name}" : "Money quiz");
        return $"<script src=\"{home}{EmbedEndpoint.Path}\" data-tenant=\"{tenant.Slug}\"{which} data-title=\"{title}\" async></script>";
    }
}
