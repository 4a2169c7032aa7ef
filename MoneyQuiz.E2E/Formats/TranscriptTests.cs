using System.Text;
using System.Text.RegularExpressions;

namespace MoneyQuiz.E2E.Formats;

/// <summary>
/// What a screen reader is told on the whole way through each format, from its first step to the result, beside the text in
/// <c>Transcripts</c>: a change of it is seen by whoever reads the diff. <c>MONEYQUIZ_ACCEPT=1</c> writes them anew.
/// </summary>
public sealed partial class TranscriptTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [MemberData(nameof(AnyFormat.All), MemberType = typeof(AnyFormat))]
    public async Task A_screen_reader_hears_what_was_reviewed(string format)
    {
        await using var browser = await app.Browser(
            new()
            {
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/q/willow/chooser");
        var heard = new StringBuilder();
        await Hear(page, heard, "The chooser");
        await page.Locator($"[data-format={format}] button").ClickAsync();
        await BeginAlike(page, format);
        await AnyFormat
            .On(page)
            .Finish(async step =>
            {
                if (step > 0)
                {
                    // Told of the step, and standing at its heading.
                    await Expect(page.Locator("h1")).ToBeFocusedAsync();
                    await Expect(page.Locator("#announce")).ToContainTextAsync(await AnyFormat.On(page).Place());
                }

                await Hear(page, heard, $"Step {step + 1}");
            });
        await Hear(page, heard, "The lead form");
        await page.Locator(".back").ClickAsync();
        await page.WaitForURLAsync("**/result");
        await Hear(page, heard, "The result");
        Compare(format, heard.ToString());
    }

    // All chance of a session comes from its seed: with the same one, the same is asked. What was answered before is forgotten with the old one.
    private async Task BeginAlike(IPage page, string format)
    {
        var quiz = AnyFormat.On(page);
        await quiz.Answer();
        Assert.True(await quiz.GoOn());
        // /q/willow/likert/{token}/2
        var token = new Uri(page.Url).AbsolutePath.Split('/')[4];
        var changed = await app.Database.Scalar(
            $"""
            update assess_sessions set seed = 20261121, answers = '', revision = 0, steps_done = 0
            where token_hash = encode(sha256(convert_to('{token}', 'UTF8')), 'hex') returning mode_key
            """
        );
        Assert.NotNull(changed);
        await page.GotoAsync($"/q/willow/{format}/{token}");
        await Expect(page.Locator("form.step")).ToBeVisibleAsync();
    }

    private static async Task Hear(IPage page, StringBuilder heard, string where)
    {
        heard.Append("== ").Append(where).Append('\n');
        if (await page.Locator("#announce").TextContentAsync() is { Length: > 0 } said)
        {
            heard.Append("announced: ").Append(said).Append('\n');
        }

        var tree = await page.Locator("main").AriaSnapshotAsync();
        // Addresses are not read out, and hold a token. How far saving has come is a matter of moments.
        heard.Append(Saving().Replace(Address().Replace(tree, ""), "$1: (how far saving has come)").Replace(" [active]", "")).Append("\n\n");
    }

    private static void Compare(string format, string heard)
    {
        var file = Repository.Path("MoneyQuiz.E2E", "Formats", "Transcripts", $"{format}.txt");
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, heard);
            return;
        }

        var reviewed = File.Exists(file) ? File.ReadAllText(file).Split('\n') : [];
        var now = heard.Split('\n');
        var at = Enumerable
            .Range(0, Math.Max(now.Length, reviewed.Length))
            .FirstOrDefault(i => now.ElementAtOrDefault(i) != reviewed.ElementAtOrDefault(i), -1);
        Assert.True(
            at < 0,
            $"What a screen reader hears in {format} has changed, first in line {at + 1}:\n− {reviewed.ElementAtOrDefault(at)}\n+ {now.ElementAtOrDefault(at)}\n"
                + $"If that is meant, accept it with MONEYQUIZ_ACCEPT=1, and read the diff of {file} before it is committed."
        );
    }

    [GeneratedRegex(@"^\s*- /url: .*\n?", RegexOptions.Multiline)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(\s*- status): .*$", RegexOptions.Multiline)]
    private static partial Regex Saving();
}
