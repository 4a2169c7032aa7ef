using System.Text.Json.Nodes;

namespace MoneyQuiz.Tests.Api.Conformance;

/// <summary>The probe itself: it is content with an honest endpoint, and finds each lie.</summary>
public sealed class ProbeTests(OnceApp app) : IClassFixture<OnceApp>
{
    [Fact]
    public async Task An_honest_endpoint_passes() => Assert.Null(await Walk("/orders/{id}", 300));

    [Theory]
    [InlineData("/lies/undeclared", "secret is not declared")]
    [InlineData("/lies/lenient", "400 or 404")]
    [InlineData("/lies/undescribed", "this status is not described")]
    [InlineData("/lies/broken", "a fault of ours")]
    public async Task A_lie_is_found(string path, string words) => Assert.Contains(words, await Walk(path, 300));

    [Theory]
    [InlineData("""{"type":"string"}""", "1")]
    [InlineData("""{"type":"integer"}""", "1.5")]
    [InlineData("""{"type":["string","null"]}""", "[]")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"")]
    [InlineData("""{"const":"a"}""", "\"b\"")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"abc\"")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[1]")]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{}}}""", "{}")]
    [InlineData("""{"type":"object","properties":{"a":{}}}""", """{"b":1}""")]
    [InlineData("""{"$ref":"#/components/schemas/X"}""", """{"x":1}""")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"string"}]}""", "1")]
    public void What_does_not_fit_is_found(string schema, string value)
    {
        var document = JsonNode.Parse("""{"components":{"schemas":{"X":{"type":"object","properties":{"x":{"type":"string"}}}}}}""")!.AsObject();
        Assert.NotEmpty(new SchemaCheck(document).Faults(JsonNode.Parse(value), JsonNode.Parse(schema)));
    }

    private async Task<string?> Walk(string path, int requests)
    {
        using var client = app.Client();
        var document = JsonNode.Parse(await client.GetStringAsync("/api/openapi.json"))!.AsObject();
        var operation = Operation.All(document).Single(o => o.Path == path);
        var probe = new Probe(client, document, new ProbeKeys("", _ => null, ""), new Dictionary<string, string>(), ["tenant_id", "TenantId"]);
        for (var seed = 0; seed < requests; seed++)
        {
            if (await probe.Run(operation, seed) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }
}
