using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

/// <summary>Each bar has its measurement and its row, and whether it holds was computed.</summary>
public sealed class BenchTests
{
    private static readonly string Performance = Text("docs/performance.md");

    private static readonly List<string> Bars =
    [
        .. Regex.Matches(Text("bench/bars"), @"^([a-z]+) \| \S", RegexOptions.Multiline).Select(m => m.Groups[1].Value),
    ];

    [Fact]
    public void Each_bar_has_its_measurement()
    {
        Assert.True(Bars.Count >= 15, $"Only {Bars.Count} bars were found.");
        Assert.Equal(Bars.Distinct(), Bars);
        Sources.None("Write bench/NAME.sh.", Bars.Where(b => !File.Exists(Repository.Path("bench", $"{b}.sh"))));
    }

    [Fact]
    public void Each_bar_has_its_row_and_each_row_its_measurement()
    {
        var measured = Regex.Matches(Table(), @"bin/bench ([a-z]+)`[^|]* \|$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToHashSet();
        Sources.None("Run bin/bench NAME: it adds a row for every bar.", Bars.Where(b => !measured.Contains(b)));
        Sources.None("This row's measurement is gone.", measured.Where(m => !File.Exists(Repository.Path("bench", $"{m}.sh"))));
    }

    [Fact]
    public void Each_measurement_prints_its_rows_by_the_one_function() =>
        Sources.None(
            "Print rows by row or faults_row of bench/rows.lib and bench/tests.lib: “holds” is computed, never typed.",
            Sources
                .Of(".sh")
                // Its clients print rows of four cells, which table.mjs judges.
                .Where(f => f.Path.StartsWith("bench/") && f.Path != "bench/list.sh")
                .Where(f => Regex.IsMatch(f.Text, @"echo ""\|") || !Regex.IsMatch(f.Text, @"^\s*(row|faults_row) ", RegexOptions.Multiline))
                .Select(f => f.Path)
        );

    [Fact]
    public void Rows_have_seven_cells_and_a_verdict() =>
        Sources.None(
            "A row of bin/bench: what, bar, figure, reference, ratio, holds, measured by.",
            Regex
                .Matches(Table(), @"^\|.*\|$", RegexOptions.Multiline)
                .Select(m => m.Value)
                .Skip(2)
                .Where(r =>
                    r.Split('|', StringSplitOptions.TrimEntries) is not { Length: 9 } cells || !Regex.IsMatch(cells[6], @"^(yes|–|\*\*no\*\*: .+)$")
                )
        );

    [Fact]
    public void The_runbook_shows_nginxs_file_as_it_is() => Assert.Contains($"```\n{Text("docs/nginx/moneyquiz.conf")}```", Text("docs/runbook.md"));

    private static string Table()
    {
        var match = Regex.Match(Performance, "<!-- bin/bench writes from here -->(.*)<!-- to here -->", RegexOptions.Singleline);
        Assert.True(match.Success, "The markers of the table are gone.");
        return match.Groups[1].Value;
    }

    private static string Text(string path) => File.ReadAllText(Repository.Path(path));
}
