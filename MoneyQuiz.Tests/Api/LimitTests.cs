using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Api;

/// <summary>The same app with small allowances.</summary>
public sealed class NarrowApiApp(Cluster cluster) : ApiApp(cluster)
{
    protected override string Limit(string name) =>
        name switch
        {
            "Key:Burst" => "20",
            "Api:Burst" => "60",
            "Key:PerSecond" or "Api:PerSecond" => "1",
            _ => base.Limit(name),
        };
}

public sealed class LimitTests(NarrowApiApp app) : IClassFixture<NarrowApiApp>
{
    [Fact]
    public async Task A_key_has_one_allowance_wherever_it_is_used_and_another_key_has_its_own()
    {
        var (busy, calm) = (await app.Key(), await app.Key());
        var started = TimeProvider.System.GetTimestamp();
        var answers = new List<ApiAnswer>();
        for (var n = 0; n < 40; n++)
        {
            answers.Add(await app.Read(ApiApp.Tenant, busy.Token, ("X-Test-Address", $"198.51.100.{n}")));
        }

        var seconds = (int)TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Assert.InRange(answers.Count(a => a.Status == 200), 20, 21 + seconds);
        var refused = answers.Last(a => a.Status == 429);
        Assert.Equal("too-many", refused.Problem);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"]), 1, 60);
        Assert.Equal(200, (await app.Read(ApiApp.Tenant, calm.Token, ("X-Test-Address", "198.51.100.200"))).Status);
    }

    [Fact]
    public async Task An_address_has_one_allowance_whatever_it_claims_to_be_and_guesses_spend_no_keys()
    {
        var key = await app.Key();
        var started = TimeProvider.System.GetTimestamp();
        var random = new Random(3);
        var statuses = new List<int>();
        for (var n = 0; n < 1000; n++)
        {
            var claimed = $"{random.Next(1, 224)}.{random.Next(256)}.{random.Next(256)}.{random.Next(256)}";
            var answer = await app.Read(
                ApiApp.Tenant,
                key.Token[..13] + new string('0', 38),
                ("X-Test-Address", "203.0.113.77"),
                ("X-Forwarded-For", claimed)
            );
            statuses.Add(answer.Status);
        }

        var seconds = (int)TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Assert.InRange(statuses.Count(s => s == 401), 55, 62 + seconds);
        Assert.Equal(1000, statuses.Count(s => s is 401 or 429));
        Assert.Equal(200, (await app.Read(ApiApp.Tenant, key.Token, ("X-Test-Address", "203.0.113.78"))).Status);
    }
}
