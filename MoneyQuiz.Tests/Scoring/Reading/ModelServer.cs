using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MoneyQuiz.Tests.Scoring.Reading;

/// <summary>A server on this machine that speaks the chat-completions protocol, well or badly, and keeps what it was sent.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    public ModelServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Calls.Enqueue(new Call(context.Request.Path, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync()));
            await Answer(context);
        });
    }

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What it does with a call.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Says("""{"evidence": []}""");

    /// <summary>Host with port, as the operator's setting has it.</summary>
    public string Inside => new Uri(Url).Authority;

    public string Url => _app.Urls.First();

    public Task Start() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>An answer as a provider gives it.</summary>
    public static Func<HttpContext, Task> Says(string content, string finish = "stop", int tokens = 321) =>
        Sends(Completion(content, finish, tokens));

    public static string Completion(string content, string finish = "stop", int tokens = 321) =>
        new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["choices"] = new JsonArray(
                new JsonObject
                {
                    ["index"] = 0,
                    ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
                    ["finish_reason"] = finish,
                }
            ),
            ["usage"] = new JsonObject { ["total_tokens"] = tokens },
        }.ToJsonString();

    public static Func<HttpContext, Task> Sends(string body) =>
        context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(body);
        };

    public static Func<HttpContext, Task> Status(int status) =>
        context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("""{"error": {"message": "no"}}""");
        };

    public sealed record Call(string Path, string Authorization, string Body)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        public string Said(int message) => (string)Json["messages"]![message]!["content"]!;
    }
}
