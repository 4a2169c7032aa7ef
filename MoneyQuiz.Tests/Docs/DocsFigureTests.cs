using System.Globalization;
using System.Text.RegularExpressions;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Scoring;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Formats.Mirror;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Tests.House;
using MoneyQuiz.Web.Api;
using MoneyQuiz.Web.Docs.Drawn;
using MoneyQuiz.Web.Docs.Search;

namespace MoneyQuiz.Tests.Docs;

/// <summary>What the docs state that can be counted is counted.</summary>
public sealed class DocsFigureTests
{
    private static readonly FrameworkModes Modes = FrameworkDefinitions.MoneyArchetypes.Modes;

    private static LikertContent Likert => (LikertContent)Modes[ModeKey.Likert];

    private static MirrorContent Mirror => (MirrorContent)Modes[ModeKey.Qa];

    // The sentence as the code would write it.
    public static TheoryData<string, string> Stated =>
        new()
        {
            { "rooms/formats.md", $"{Likert.Statements.Length} statements, on a scale of five" },
            { "rooms/formats.md", $"| `blitz` | {Likert.Statements.Count(s => s.Blitz)} |" },
            { "rooms/formats.md", $"| `short` | {Likert.Statements.Count(s => s.Short)} |" },
            { "rooms/formats.md", $"| `full` | {Likert.Statements.Length} |" },
            { "rooms/formats.md", $"a bank of {Mirror.Questions.Length} questions" },
            { "rooms/formats.md", $"it asks {Mirror.Least} to {Mirror.Most}," },
            { "rooms/formats.md", $"There are {Words[ModeKey.All.Length]} mode keys. {Capital(FormatCatalogue.All.Length)} have a format" },
            { "rooms/branding.md", $"become {Enum.GetValues<TokenRole>().Length} roles in two themes" },
            { "rooms/branding.md", $"an upload of up to {KeepPicture.LargestUpload / 1024 / 1024} MiB" },
            { "rooms/frameworks.md", $"{ConfigSnapshot.Kept} snapshots are kept" },
            {
                "rooms/frameworks.md",
                $"replays up to {MeasureEffect.MostSessions.ToString("N0", CultureInfo.InvariantCulture)} of the latest sessions"
            },
            { "rooms/access.md", $"good for {Invitation.Lifetime.Days} days" },
            { "rooms/api.md", $"are kept for {KeptAnswer.Kept.TotalHours} hours" },
            { "rooms/docs.md", $"up to {SearchIndex.LongestQuestion} characters, at most {SearchIndex.Most} places" },
            { "runbook.md", $"{ApiKey.LongestOverlap.Days} days at most" },
            { "runbook.md", $"any of the last {Math.Min(ConfigSnapshot.Kept, BrandSnapshot.Kept)} snapshots" },
            { "runbook.md", $"{ApiDoor.MaxBody / 1024 / 1024} MiB under `/api`" },
            { "runbook.md", $"{Capital(Tries.Most)} wrong tries lock an account for {Tries.Wait.Minutes} minutes" },
            {
                "security.md",
                $"{PasswordRules.Minimum} to {PasswordRules.Maximum} characters, {PasswordRules.AdminMinimum} from the start for admins"
            },
            { "security.md", $"after {SignIn.Idle.Days} days without use, after {SignIn.Longest.Days} days" },
            { "security.md", $"in the last {SignIn.Fresh.Minutes} minutes" },
        };

    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    [Theory]
    [MemberData(nameof(Stated))]
    public void A_stated_figure_is_the_codes(string file, string sentence) => Assert.Contains(sentence, Page(file));

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var there = Sources
            .Of(".cs")
            .Where(f => f.Path.StartsWith("MoneyQuiz.Tests/") || f.Path.StartsWith("MoneyQuiz.E2E/"))
            .SelectMany(f => Regex.Matches(f.Text, @"class (\w+Tests)\b").Select(m => m.Groups[1].Value))
            .ToHashSet();
        Sources.None(
            "Name the test that shows it now.",
            Docs.SelectMany(d =>
                Regex.Matches(d.Text, @"`(\w+Tests)`").Select(m => m.Groups[1].Value).Where(t => !there.Contains(t)).Select(t => $"{d.Path}: {t}")
            )
        );
    }

    [Fact]
    public void Every_setting_of_the_code_is_in_the_runbook_or_the_docs()
    {
        var keys = Sources
            .Of(".cs")
            .Where(f => f.Path.StartsWith("MoneyQuiz.Web/") || f.Path.StartsWith("MoneyQuiz.Data/"))
            .SelectMany(f => Regex.Matches(f.Text, @"onfiguration(?:\[|\.GetValue(?:<\w+\??>)?\()""(\w+:\w+)""").Select(m => m.Groups[1].Value))
            .Distinct()
            .ToList();
        Assert.True(keys.Count > 8, $"Only {keys.Count} settings were found.");
        var all = string.Concat(Docs.Select(d => d.Text));
        Sources.None("Say in docs/runbook.md what it means and what it is by default.", keys.Where(k => !all.Contains($"`{k.Replace(":", "__")}")));
    }

    [Fact]
    public void Every_diagram_has_a_title_and_a_description_and_is_of_a_kind_that_the_browser_gets()
    {
        var diagrams = Docs.SelectMany(d =>
                Regex
                    .Matches(d.Text, "^```mermaid\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
                    .Select(m => (d.Path, Text: m.Groups[1].Value))
            )
            .ToList();
        Assert.True(diagrams.Count(d => d.Path == "docs/architecture.md") >= 6);
        Sources.None(
            "Give it accTitle and accDescr; another kind of diagram is a line in BrowserPackages.targets.",
            diagrams
                .Where(d =>
                    !Regex.IsMatch(d.Text, @"^(flowchart|sequenceDiagram|stateDiagram-v2|erDiagram)\b")
                    || !Regex.IsMatch(d.Text, @"^\s*accTitle: \S", RegexOptions.Multiline)
                    || !Regex.IsMatch(d.Text, @"^\s*accDescr: \S", RegexOptions.Multiline)
                )
                .Select(d => $"{d.Path}: {d.Text.Split('\n')[0]}")
        );
    }

    [Fact]
    public void The_publish_sequence_is_the_codes()
    {
        var source = Sources.All.Single(f => f.Path == "MoneyQuiz.Data/Frameworks/Drafts/PublishDraft.cs").Text;
        var at = source.IndexOf(" Within(\n", StringComparison.Ordinal);
        Assert.True(at > 0);
        foreach (var step in PublishingPage.Steps)
        {
            at = source.IndexOf(step.Call, at, StringComparison.Ordinal);
            Assert.True(at > 0, $"{step.Call} does not come where the docs say.");
        }
    }

    [Fact]
    public void Every_file_is_in_the_app()
    {
        var embedded = typeof(DrawnPages).Assembly.GetManifestResourceNames();
        Sources.None("MoneyQuiz.Web.csproj embeds docs/**/*.md.", Docs.Select(d => d.Path).Except(embedded));
    }

    private static List<SourceFile> Docs => [.. Sources.Of(".md").Where(f => f.Path.StartsWith("docs/"))];

    private static string Page(string file) => Docs.Single(d => d.Path == $"docs/{file}").Text;

    private static string Capital(int number) => char.ToUpperInvariant(Words[number][0]) + Words[number][1..];
}
