using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MoneyQuiz.Web.Api;

namespace MoneyQuiz.Tests.Api;

/// <summary>Whatever goes wrong under <c>/api</c> is told as problem details, in words that say what to do.</summary>
public sealed class ProblemTests(OnceApp app) : IClassFixture<OnceApp>
{
    [Theory]
    [InlineData("GET", "/api", 404, "not-found")]
    [InlineData("GET", "/api/v1/assess/nothing", 404, "not-found")]
    [InlineData("GET", "/API/nope", 404, "not-found")]
    [InlineData("GET", "/api/v1/assess/tenant/", 404, "not-found")]
    [InlineData("POST", "/api/v1/assess/formats", 405, "method")]
    [InlineData("DELETE", "/api/v1/assess/tenant/willow", 405, "method")]
    public async Task An_address_or_method_that_is_not_there(string method, string path, int status, string problem)
    {
        var answer = await app.Send(method, path);
        Assert.Equal((status, problem), (answer.Status, answer.Problem));
        Assert.Equal(status == 405, answer.Headers.ContainsKey("Allow"));
        Assert.NotEmpty(answer.Json["title"]!.GetValue<string>());
        Assert.NotEmpty(answer.Json["detail"]!.GetValue<string>());
        Assert.Equal(status, answer.Json["status"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"text":"a","count":1""", "", "not good JSON (line 1")]
    [InlineData("""nonsense""", "", "not good JSON")]
    [InlineData("""{"text":"a","count":1,"more":2}""", "/more", "“more” is not known here")]
    [InlineData("""{"text":"a","count":"1"}""", "/count", "“/count” does not have the form")]
    [InlineData("""{"text":"a","count":1,"count":2}""", "/count", "twice")]
    [InlineData("""{"text":null,"count":1}""", "/text", "does not have the form")]
    [InlineData("""{"count":1}""", "", "does not have the form")]
    [InlineData("""{"Text":"a","count":1}""", "/Text", "“Text” is not known here")]
    [InlineData("""[]""", "", "does not have the form")]
    public async Task A_body_that_cannot_be_read_is_400_with_the_place(string body, string pointer, string words)
    {
        var (status, problem, json) = await Post("/plain", body);
        Assert.Equal((400, "application/problem+json"), (status, problem));
        var fault = Assert.Single(json["faults"]!.AsArray())!;
        Assert.Equal(pointer, fault["pointer"]!.GetValue<string>());
        Assert.Contains(words, fault["message"]!.GetValue<string>());
        Assert.DoesNotContain("MoneyQuiz.", json.ToJsonString());
        Assert.DoesNotContain("System.", json.ToJsonString());
    }

    [Fact]
    public async Task No_body_at_all_is_400()
    {
        var (status, type, json) = await Post("/plain", "");
        Assert.Equal((400, "application/problem+json"), (status, type));
        Assert.Contains("body", json["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_named()
    {
        using var client = app.Client();
        using var answer = await client.GetAsync("/number?limit=abc");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("“limit”", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_kind_of_body_is_415()
    {
        var (status, type, json) = await Post("/plain", "{}", "text/plain");
        Assert.Equal((415, "application/problem+json"), (status, type));
        Assert.EndsWith(":media-type", json["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/plain", false)]
    [InlineData("/plain", true)]
    [InlineData("/orders/1", false)]
    [InlineData("/orders/1", true)]
    public async Task A_body_of_1_MiB_is_read_and_one_byte_more_is_413(string path, bool chunked)
    {
        var empty = """{"count":1,"text":""}""";
        var full = empty[..^2] + new string('x', ApiDoor.MaxBody - empty.Length) + empty[^2..];
        Assert.Equal(ApiDoor.MaxBody, full.Length);
        // Of a body in chunks the lengths between them count too.
        var read = chunked ? empty[..^2] + new string('x', ApiDoor.MaxBody - 8192) + empty[^2..] : full;
        Assert.InRange((await Post(path, read, chunked: chunked)).Status, 200, 201);
        var (status, type, json) = await Post(path, full + " ", chunked: chunked);
        Assert.Equal((413, "application/problem+json"), (status, type));
        Assert.EndsWith(":too-large", json["type"]!.GetValue<string>());
    }

    private async Task<(int Status, string? Type, JsonNode Json)> Post(
        string path,
        string body,
        string type = "application/json",
        bool chunked = false
    )
    {
        using var client = app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
