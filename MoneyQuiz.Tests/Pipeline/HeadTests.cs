using System.Net;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>A page's head is its answer without the body.</summary>
public sealed class HeadTests(PipelineApp app) : IClassFixture<PipelineApp>
{
    [Theory]
    [InlineData("/q/willow", HttpStatusCode.OK)]
    [InlineData("/q/willow/likert", HttpStatusCode.OK)]
    [InlineData("/q/nobody-here", HttpStatusCode.NotFound)]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    public async Task Head_answers_as_get_does_without_a_body(string path, HttpStatusCode status)
    {
        using var head = await app.Send("HEAD", path);
        using var get = await app.Get(path);
        Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync());
    }
}
