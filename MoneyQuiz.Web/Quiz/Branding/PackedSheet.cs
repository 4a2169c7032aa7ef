using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>A stylesheet made while the app runs, as it is and as browsers take it: a quarter of the bytes.</summary>
public sealed class PackedSheet(string css)
{
    private const string Type = "text/css; charset=utf-8";

    private readonly Lazy<byte[]> _brotli = new(() => Packed(css));

    /// <summary>Of the text: 16 lower-case hex digits.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..16];

    public string Css => css;

    /// <summary>As a Content-Security-Policy names it: <c>sha256-…</c>.</summary>
    public string Integrity { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}";

    public IResult Answer(HttpContext context, string cacheControl)
    {
        context.Response.Headers.CacheControl = cacheControl;
        context.Response.Headers.Vary = "Accept-Encoding";
        // Accept-Encoding: gzip, deflate, br, zstd
        if (!context.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0))
        {
            return Results.Text(css, Type);
        }

        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(_brotli.Value, Type);
    }

    private static byte[] Packed(string css)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(Encoding.UTF8.GetBytes(css));
        }

        return packed.ToArray();
    }
}
