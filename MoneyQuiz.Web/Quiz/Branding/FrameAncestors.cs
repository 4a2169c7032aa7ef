using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>Which pages may frame a tenant's quiz: its own origin always, its website and what it has listed.</summary>
public static class FrameAncestors
{
    /// <summary>
    /// Sites on this machine that may frame every quiz, without https: for whoever tries out an embedding, never in production.
    /// <c>Embedding:LoopbackOrigins = http://127.0.0.1:8000,http://localhost:3000</c>
    /// </summary>
    public const string LoopbackSetting = "Embedding:LoopbackOrigins";

    /// <summary>Kept by the quiz gate, because a response's headers are set when nothing can be awaited any more.</summary>
    public static void Keep(HttpContext context, PublishedBrand brand) =>
        context.Items[typeof(FrameAncestors)] = Sources(brand, context.RequestServices.GetRequiredService<IConfiguration>()[LoopbackSetting]);

    /// <summary>The sources of <c>frame-ancestors</c>; <c>'none'</c> for a page that belongs to no tenant.</summary>
    public static string Of(HttpContext context) => context.Items[typeof(FrameAncestors)] as string ?? "'none'";

    /// <summary>The same as origins, for the script in the frame: it tells its height to nobody else.</summary>
    public static string Origins(HttpContext context) => Of(context).Replace("'self'", "", StringComparison.Ordinal).Trim();

    /// <summary>
    /// Whether the page may be on its way into a frame. A browser that doesn't say (before 2023, or without https) may be; only one that
    /// asks for a page of its own is not.
    /// </summary>
    public static bool IsFramed(HttpRequest request) => request.Headers["Sec-Fetch-Dest"].ToString() is not "document";

    /// <exception cref="StartRefusedException">The setting names something else than http on this machine.</exception>
    public static void CheckLoopback(IConfiguration configuration)
    {
        var bad = Loopback(configuration[LoopbackSetting])
            .FirstOrDefault(origin =>
                !Uri.TryCreate(origin, UriKind.Absolute, out var url)
                || url is not { Scheme: "http", IsLoopback: true }
                || url.GetLeftPart(UriPartial.Authority) != origin
            );
        if (bad is not null)
        {
            throw new StartRefusedException($"{LoopbackSetting} names “{bad}”; it takes sites on this machine only, like http://127.0.0.1:8000.");
        }
    }

    private static string Sources(PublishedBrand brand, string? loopback) =>
        string.Join(' ', brand.Brand.Sites().Concat(Loopback(loopback)).Prepend("'self'").Distinct(StringComparer.OrdinalIgnoreCase));

    private static string[] Loopback(string? setting) =>
        (setting ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
