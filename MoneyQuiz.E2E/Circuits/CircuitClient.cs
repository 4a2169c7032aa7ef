using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MoneyQuiz.E2E.Circuits;

/// <summary>
/// A browser's part in a circuit without the browser: it gets the page, opens the hub's WebSocket, hands over the page's components
/// and acknowledges what is rendered, as <c>blazor.web.js</c> does. Whatever script is called gives nothing back.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private static readonly byte[] Ping = HubPack.Frame([6L]);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _pen = new(1, 1);
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource<string> _circuit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private long _objects;

    /// <summary>How many batches of changes the server has sent.</summary>
    public int Renders { get; private set; }

    /// <summary>Opens the page and waits until its components are rendered in a circuit.</summary>
    /// <param name="http">With the app's address; keeps no cookies.</param>
    /// <param name="cookie">What a browser that is signed in would send.</param>
    public static async Task<CircuitClient> Open(HttpClient http, string path, string cookie)
    {
        var html = await Send(http, HttpMethod.Get, path, cookie);
        var markers = Marker().Matches(html).Select(m => JsonNode.Parse(m.Groups[1].Value)!).Where(m => m["descriptor"] is not null).ToList();
        Assert.NotEmpty(markers);
        var negotiated = JsonNode.Parse(await Send(http, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", cookie))!;
        var client = new CircuitClient();
        await client.Connect(http.BaseAddress!, (string)negotiated["connectionToken"]!, cookie);
        await client.Call("0", "StartCircuit", $"{http.BaseAddress}", new Uri(http.BaseAddress!, path).ToString(), "[]", "");
        await client._circuit.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var operations = new JsonObject
        {
            ["batchId"] = 1,
            ["operations"] = new JsonArray([
                .. markers.Select(
                    (m, i) =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["type"] = "add",
                                ["ssrComponentId"] = i + 1,
                                ["marker"] = m.DeepClone(),
                            }
                ),
            ]),
        };
        var state = State().Match(html);
        await client.Call(null, "UpdateRootComponents", operations.ToJsonString(), state.Success ? state.Groups[1].Value : "");
        await client._shown.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return client;
    }

    /// <summary>The hub gives up whom it has not heard for half a minute.</summary>
    public Task StayAlive() => Write(Ping);

    /// <summary>Leaves as a browser does whose page is closed: the circuit ends at once, and is not kept for a return.</summary>
    public async Task Leave(HttpClient http, string cookie)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await _circuit.Task), "circuitId" } };
        using var request = Request(http, HttpMethod.Post, "/_blazor/disconnect", cookie);
        request.Content = form;
        using var answer = await http.SendAsync(request);
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_over.IsCancellationRequested)
        {
            await _over.CancelAsync();
            _socket.Abort();
            await _reading;
            _socket.Dispose();
            _pen.Dispose();
            _over.Dispose();
        }
    }

    private async Task Connect(Uri app, string token, string cookie)
    {
        _socket.Options.SetRequestHeader("Cookie", cookie);
        _socket.Options.SetRequestHeader("Origin", app.GetLeftPart(UriPartial.Authority));
        await _socket.ConnectAsync(
            new UriBuilder(app)
            {
                Scheme = "ws",
                Path = "/_blazor",
                Query = $"id={token}",
            }.Uri,
            _over.Token
        );
        await Write(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        _reading = Listen();
    }

    private async Task Listen()
    {
        var (buffer, bytes, shaken) = (new byte[64 * 1024], new List<byte>(), false);
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer, _over.Token);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    Fail("The hub has closed the connection.");
                    return;
                }

                bytes.AddRange(buffer.AsSpan(0, read.Count));
                if (!shaken && bytes.IndexOf(0x1E) is var end and >= 0)
                {
                    bytes.RemoveRange(0, end + 1);
                    shaken = true;
                }

                if (shaken)
                {
                    foreach (var message in HubPack.Unframe(bytes).ToList())
                    {
                        await Heard(message);
                    }
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Fail(gone.Message);
        }
    }

    private async Task Heard(object?[] message)
    {
        switch (message[0])
        {
            // [3, headers, id, kind, result]
            case 3L when (string?)message[2] == "0":
                if ((long)message[3]! == 3 && message[4] is string circuit)
                {
                    _circuit.TrySetResult(circuit);
                }
                else
                {
                    Fail($"StartCircuit: {message.ElementAtOrDefault(4)}");
                }

                break;
            // [1, headers, id, target, arguments]
            case 1L:
                await Asked((string)message[3]!, (object?[])message[4]!);
                break;
            case 7L:
                Fail($"The hub says goodbye: {message.ElementAtOrDefault(1)}");
                break;
        }
    }

    private async Task Asked(string what, object?[] with)
    {
        switch (what)
        {
            case "JS.RenderBatch":
                Renders++;
                await Call(null, "OnRenderCompleted", (long)with[0]!, null);
                break;
            // task, name, arguments, kind of result: 1 is an object that stays in the browser
            case "JS.BeginInvokeJS" when (long)with[0]! is var task and not 0:
                var result = (long)with[3]! == 1 ? $$"""{"__jsObjectId":{{++_objects}}}""" : "null";
                await Call(null, "EndInvokeJSFromDotNet", task, true, $"[{task},true,{result}]");
                break;
            case "JS.EndUpdateRootComponents":
                _shown.TrySetResult();
                break;
            case "JS.Error":
                Fail($"{with[0]}");
                break;
        }
    }

    private void Fail(string why)
    {
        _circuit.TrySetException(new InvalidOperationException(why));
        _shown.TrySetException(new InvalidOperationException(why));
    }

    private Task Call(string? id, string target, params object?[] arguments) =>
        Write(HubPack.Frame([1L, new Dictionary<string, object?>(), id, target, arguments]));

    private async Task Write(byte[] bytes)
    {
        await _pen.WaitAsync(_over.Token);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, _over.Token);
        }
        finally
        {
            _pen.Release();
        }
    }

    private static async Task<string> Send(HttpClient http, HttpMethod method, string path, string cookie)
    {
        using var request = Request(http, method, path, cookie);
        using var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} answered {(int)answer.StatusCode}.");
        return await answer.Content.ReadAsStringAsync();
    }

    private static HttpRequestMessage Request(HttpClient http, HttpMethod method, string path, string cookie)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return request;
    }

    // <!--Blazor:{"type":"server","prerenderId":"…","key":{…},"sequence":0,"descriptor":"CfDJ8…"}-->
    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]*)-->")]
    private static partial Regex State();
}
