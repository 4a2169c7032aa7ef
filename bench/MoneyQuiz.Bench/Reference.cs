using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MoneyQuiz.Bench;

/// <summary>What the same server can do at best: the bytes of another address from memory at /bytes, and nothing at all at /empty.</summary>
internal static class Reference
{
    public static async Task<int> Run(string url, Uri bytesOf)
    {
        using var client = new HttpClient();
        var bytes = await client.GetByteArrayAsync(bytesOf);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet(
            "/bytes",
            (HttpContext context) =>
            {
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.ContentLength = bytes.Length;
                return context.Response.Body.WriteAsync(bytes).AsTask();
            }
        );
        app.MapGet("/empty", () => { });
        await app.RunAsync();
        return 0;
    }
}
