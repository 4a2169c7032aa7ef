using MoneyQuiz.Data.Branding;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>Which pages may frame a tenant's quiz: its own origin always, its website and what it has listed.</summary>
internal static class FrameAncestors
{
    /// <summary>Kept by the quiz gate, because a response's headers are set when nothing can be awaited any more.</summary>
    public static void Keep(HttpContext context, PublishedBrand brand) => context.Items[typeof(FrameAncestors)] = Sources(brand);

    /// <summary>The sources of <c>frame-ancestors</c>; <c>'none'</c> for a page that belongs to no tenant.</summary>
    public static string Of(HttpContext context) => context.Items[typeof(FrameAncestors)] as string ?? "'none'";

    private static string Sources(PublishedBrand brand)
    {
        // The website is an address, https://willow.example/contact; a frame's parent is an origin.
        string?[] website = Uri.TryCreate(brand.Brand.WebsiteUrl, UriKind.Absolute, out var url) ? [url.GetLeftPart(UriPartial.Authority)] : [];
        return string.Join(' ', website.Concat(brand.Brand.EmbedOrigins).Prepend("'self'").Distinct(StringComparer.Ordinal));
    }
}
