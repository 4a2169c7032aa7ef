using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Quiz.Branding;

/// <summary>
/// <c>/embed.js</c>, the one line that puts a quiz into a foreign page. Its address stands in other people's pages for years, so it
/// has no hash: browsers keep it for five minutes and then ask whether it has changed.
/// </summary>
public sealed class EmbedScript
{
    private readonly byte[] _plain;
    private readonly byte[] _brotli;
    private readonly EntityTagHeaderValue _tag;

    public EmbedScript(IWebHostEnvironment host)
    {
        using var file = host.WebRootFileProvider.GetFileInfo("quiz/embed.js").CreateReadStream();
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        _plain = copy.ToArray();
        _brotli = Packed(_plain);
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_plain))[..16]}\"");
    }

    public IResult Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=300";
        context.Response.Headers.Vary = "Accept-Encoding";
        var packs = context.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0);
        if (packs)
        {
            context.Response.Headers.ContentEncoding = "br";
        }

        return Results.Bytes(packs ? _brotli : _plain, "text/javascript; charset=utf-8", entityTag: _tag);
    }

    private static byte[] Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(text);
        }

        return packed.ToArray();
    }
}

public static class EmbedEndpoint
{
    public const string Path = "/embed.js";

    public static void MapEmbed(this WebApplication app) =>
        app.MapGet(Path, (HttpContext context, EmbedScript script) => script.Answer(context))
            .WithMetadata(new DoorAttribute(Door.Quiz), new EveryTenant())
            .AllowAnonymous();
}
