using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

public sealed class JourneyTests
{
    [Fact]
    public void No_journey_sleeps() =>
        Sources.None(
            "A journey waits for what it needs to see (Expect(…).ToBeVisibleAsync, page.Ready()), never for time to pass.",
            Sources
                .Of(".cs")
                .Where(f => f.Path.StartsWith("MoneyQuiz.E2E/"))
                // Waits for a process that cannot be awaited.
                .Where(f => f.Path != "MoneyQuiz.E2E/Server/AppProcess.cs" || Sleeps(f.Text).Count() > 1)
                .SelectMany(f => Sleeps(f.Text).Select(s => $"{f.Path}: {s}"))
        );

    [Fact]
    public void The_rule_bites()
    {
        Assert.Single(Sleeps("await Task.Delay(500);"));
        Assert.Single(Sleeps("await page.WaitForTimeoutAsync(500);"));
        Assert.Single(Sleeps("Thread.Sleep(1);"));
        Assert.Empty(Sleeps("await page.WaitForURLAsync(\"/\");"));
    }

    private static IEnumerable<string> Sleeps(string code) => Regex.Matches(code, @"Task\.Delay|WaitForTimeout|Thread\.Sleep").Select(m => m.Value);
}
