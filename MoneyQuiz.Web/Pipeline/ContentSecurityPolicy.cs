using System.Security.Cryptography;
using MoneyQuiz.Web.Quiz.Branding;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>What a page of each door may load, and who may frame it.</summary>
public static class ContentSecurityPolicy
{
    private static readonly object NonceKey = new();
    private static readonly object StyleKey = new();

    // An answer of the API is the same for everybody, and asked for more often than any page.
    private static readonly string Api = Text("'self'", "'self'", "'self'", "", "'none'", isHttps: false);
    private static readonly string ApiOverHttps = Text("'self'", "'self'", "'self'", "", "'none'", isHttps: true);

    /// <summary>This response's nonce: 128 random bits, made when first asked for.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
        {
            nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Items[NonceKey] = nonce;
        }

        return nonce;
    }

    /// <summary>Lets this response's page bring a stylesheet along.</summary>
    /// <param name="integrity">Of its text: <c>sha256-…</c>.</param>
    public static void AllowStyle(HttpContext context, string integrity) => context.Items[StyleKey] = $"{context.Items[StyleKey]} '{integrity}'";

    public static string For(HttpContext context, Door door)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OwnPolicy>() is { } own)
        {
            return own.Text;
        }

        if (door == Door.Api && context.Items[NonceKey] is null)
        {
            return context.Request.IsHttps ? ApiOverHttps : Api;
        }

        // Radzen positions its pop-ups by style attributes: styles are looser where it is used, and there only.
        var script = context.Items[NonceKey] is string nonce ? $"'self' 'nonce-{nonce}'" : "'self'";
        // A diagram measures itself with a stylesheet of its own, which bears the page's nonce.
        var style =
            door is Door.Coach or Door.Admin ? "'self' 'unsafe-inline'"
            : door == Door.Docs ? script
            : $"'self'{context.Items[StyleKey]}";
        // Radzen's icons are data addresses, and so is a quiz page's empty favicon; account pages have none.
        var image = door is Door.Coach or Door.Admin or Door.Quiz ? "'self' data:" : "'self'";
        // The config's editor shows the real quiz beside itself.
        var frame = door == Door.Coach ? "frame-src 'self'; " : "";
        var ancestors = door == Door.Quiz ? FrameAncestors.Of(context) : "'none'";
        return Text(script, style, image, frame, ancestors, context.Request.IsHttps);
    }

    private static string Text(string script, string style, string image, string frame, string ancestors, bool isHttps) =>
        $"default-src 'none'; script-src {script}; style-src {style}; img-src {image}; font-src 'self'; connect-src 'self'; "
        + $"{frame}manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors {ancestors}"
        + (isHttps ? "; upgrade-insecure-requests" : "");
}
