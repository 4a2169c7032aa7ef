using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>A circuit is opened from our own pages only, by whichever transport.</summary>
public sealed class OriginGateTests(PipelineApp app) : IClassFixture<PipelineApp>
{
    public static TheoryData<string, string?, string?> Foreign =>
        new()
        {
            { "another site", "https://evil.example", null },
            { "a sandboxed frame or a file", "null", null },
            { "our name on another port", "http://127.0.0.1:1", null },
            { "our name over https", "https://127.0.0.1", null },
            { "our name as a part of another", "http://127.0.0.1.evil.example", null },
            { "nobody", null, null },
            { "another site, without Origin", null, "cross-site" },
            { "a sister site, without Origin", null, "same-site" },
            { "another site that claims same-origin", "https://evil.example", "same-origin" },
        };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_foreign_page_opens_no_circuit(string who, string? origin, string? site)
    {
        var token = await Token();
        Assert.Equal(HttpStatusCode.Forbidden, await Status("POST", "/_blazor/negotiate?negotiateVersion=1", origin, site));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("POST", "/_BLAZOR/negotiate?negotiateVersion=1", origin, site));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("GET", $"/_blazor?id={token}", origin, site));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("POST", $"/_blazor?id={token}", origin, site));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("POST", "/_blazor/disconnect", origin, site));
        Assert.True(await Upgrade(token, origin, site) == HttpStatusCode.Forbidden, $"{who} opened a WebSocket");
    }

    [Fact]
    public async Task Our_own_page_does()
    {
        // The first poll of a connection is answered at once, and empty.
        Assert.Equal(HttpStatusCode.OK, await Status("GET", $"/_blazor?id={await Token()}", app.Url, null));
        Assert.Equal(HttpStatusCode.OK, await Status("GET", $"/_blazor?id={await Token()}", null, "same-origin"));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await Upgrade(await Token(), app.Url, null));
    }

    private async Task<string> Token()
    {
        using var answer = await app.Send("POST", "/_blazor/negotiate?negotiateVersion=1", ("Origin", app.Url));
        using var negotiated = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return negotiated.RootElement.GetProperty("connectionToken").GetString()!;
    }

    private async Task<HttpStatusCode> Status(string method, string path, string? origin, string? site)
    {
        using var answer = await app.Send(method, path, Claims(origin, site));
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Upgrade(string token, string? origin, string? site)
    {
        using var socket = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
        foreach (var (name, value) in Claims(origin, site))
        {
            socket.Options.SetRequestHeader(name, value);
        }

        try
        {
            await socket.ConnectAsync(new Uri($"{app.Url.Replace("http://", "ws://")}/_blazor?id={token}"), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }

        return socket.HttpStatusCode;
    }

    private static (string, string)[] Claims(string? origin, string? site) =>
        [.. origin is null ? [] : new[] { ("Origin", origin) }, .. site is null ? [] : new[] { ("Sec-Fetch-Site", site) }];
}
