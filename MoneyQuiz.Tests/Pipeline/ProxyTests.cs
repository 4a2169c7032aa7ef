using System.Net;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>A listed proxy is believed what it says of the request.</summary>
public sealed class ListedProxyTests(BehindProxyApp app) : IClassFixture<BehindProxyApp>
{
    [Fact]
    public async Task Its_scheme_counts()
    {
        using var answer = await app.Get("/q/willow", ("X-Forwarded-Proto", "https"));
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.Contains("upgrade-insecure-requests", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Its_host_counts() => Assert.Contains("Harbour Ledger", await app.Text("/", ("X-Forwarded-Host", PipelineApp.HarbourHost)));

    [Fact]
    public async Task Its_host_must_be_ours_too()
    {
        using var answer = await app.Get("/q/willow", ("X-Forwarded-Host", "evil.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Each_of_its_visitors_has_an_allowance_of_their_own()
    {
        for (var visitor = 0; visitor < 300; visitor++)
        {
            using var answer = await app.Get(
                "/t/nobody-here/theme.0.css",
                ("X-Forwarded-For", $"203.0.113.{visitor % 250}, 198.51.{visitor % 250}.7")
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}

/// <summary>Whoever is not listed may claim what they like.</summary>
public sealed class UnlistedProxyTests(NarrowApp app) : IClassFixture<NarrowApp>
{
    [Fact]
    public async Task Its_host_and_scheme_do_not_count_and_all_its_addresses_are_one()
    {
        using (var answer = await app.Get("/q/willow", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", PipelineApp.HarbourHost)))
        {
            Assert.Contains("Willow Lane", await answer.Content.ReadAsStringAsync());
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        }

        // A burst of 100, and one more each second: a thousand claimed addresses share them.
        var served = 0;
        string? wait = null;
        using var client = app.Http();
        var started = TimeProvider.System.GetTimestamp();
        for (var n = 0; n < 1000; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/t/nobody-here/theme.0.css");
            request.Headers.Add("X-Forwarded-For", $"{n % 223 + 1}.{n / 3 % 256}.{n * 7 % 256}.{n * 31 % 256}");
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                wait ??= Assert.Single(answer.Headers.GetValues("Retry-After"));
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            }
            else
            {
                served++;
            }
        }

        var seconds = (int)TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Assert.InRange(served, 90, 101 + seconds);
        Assert.InRange(int.Parse(wait!), 1, 60);
    }
}
