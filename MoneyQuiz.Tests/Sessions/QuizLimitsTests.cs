using System.Net;
using Microsoft.AspNetCore.Hosting;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Sessions;

public sealed class ClassroomTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Forty_behind_one_address_begin_at_once_and_send_every_choice_at_once()
    {
        var visitors = Enumerable.Range(0, 40).Select(_ => app.Browser()).ToList();
        var pages = await Task.WhenAll(visitors.Select(v => WebStep.Open(v, "/q/willow/likert?variant=blitz")));
        var began = await Task.WhenAll(visitors.Zip(pages, (v, p) => v.PostAsync("/q/willow/likert", p.Page())));
        Assert.All(began, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));

        var steps = await Task.WhenAll(visitors.Zip(began, (v, b) => WebStep.Open(v, b.Headers.Location!.ToString())));
        var choices = await Task.WhenAll(
            visitors.Zip(steps).SelectMany(v => Enumerable.Range(0, 8).Select(i => v.First.PostAsync("/q/willow/likert/choice", v.Second.One(i))))
        );
        Assert.All(choices, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
    }
}

public sealed class QuizLimitsTests(Cluster cluster)
{
    private const int Most = 3;

    [Theory]
    [InlineData("Start", "")]
    [InlineData("Answer", "/choice")]
    [InlineData("Answer", "/a-token")]
    [InlineData("Lead", "/a-token/lead")]
    public async Task Each_kind_of_post_has_a_limit_per_tenant_that_leaves_the_others_alone(string kind, string path)
    {
        await using var app = new Narrow(cluster, $"RateLimits:{kind}:Tenant");
        await app.InitializeAsync();
        Assert.Equal([false, false, false, true, true], await Refusals(app, $"/q/willow/likert{path}", 5));
        Assert.Equal([false, false, false], await Refusals(app, $"/q/harbour/likert{path}", Most));
    }

    [Theory]
    [InlineData("Start", "")]
    [InlineData("Answer", "/choice")]
    [InlineData("Lead", "/a-token/lead")]
    public async Task And_one_per_address_over_all_tenants(string kind, string path)
    {
        await using var app = new Narrow(cluster, $"RateLimits:{kind}:Address");
        await app.InitializeAsync();
        Assert.Equal([false, false, false, true], await Refusals(app, $"/q/willow/likert{path}", 4));
        Assert.Equal([true], await Refusals(app, $"/q/harbour/likert{path}", 1));
        // Looking is not limited by it.
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().GetAsync("/q/willow/likert")).StatusCode);
    }

    private static async Task<List<bool>> Refusals(TestApp app, string url, int posts)
    {
        using var browser = app.Browser();
        var refused = new List<bool>();
        for (var n = 0; n < posts; n++)
        {
            using var answer = await browser.PostAsync(url, new FormUrlEncodedContent([new("step", "0")]));
            refused.Add(answer.StatusCode == HttpStatusCode.TooManyRequests);
            Assert.Equal(refused[^1], answer.Headers.RetryAfter is not null);
        }

        return refused;
    }

    /// <summary>One limit is low, and refills so slowly that no test sees it.</summary>
    private sealed class Narrow(Cluster cluster, string limit) : TestApp(cluster)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting($"{limit}:Burst", $"{Most}");
            builder.UseSetting($"{limit}:PerSecond", "1");
        }
    }
}
