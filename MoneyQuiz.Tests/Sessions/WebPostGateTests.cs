using Microsoft.AspNetCore.Http;
using MoneyQuiz.Web.Quiz;

namespace MoneyQuiz.Tests.Sessions;

public sealed class WebPostGateTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    // Our pages send no referrer, so that the Origin of their posts is null: what Fetch-Metadata says comes first.
    [InlineData("same-origin", "null", true)]
    [InlineData("cross-site", "https://quiz.example", false)]
    [InlineData("same-site", null, false)]
    [InlineData("none", null, false)]
    [InlineData(null, "https://quiz.example", true)]
    [InlineData(null, "https://QUIZ.example", true)]
    [InlineData(null, "http://quiz.example", false)]
    [InlineData(null, "https://quiz.example:8443", false)]
    [InlineData(null, "https://elsewhere.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, true)]
    public void A_post_is_taken_from_our_own_pages_only(string? site, string? origin, bool taken)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "https";
        request.Host = new HostString("quiz.example");
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers.Origin = origin;

        Assert.Equal(taken, PostGate.IsOwn(request));
    }
}
