using System.Collections.Immutable;
using System.Globalization;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring;

public sealed class SpiderChartTests
{
    private static readonly ImmutableArray<string> Names = [.. Play.Framework.Content.Archetypes.Select(a => a.Name)];

    private static SpiderChart Of(params int?[] scores) => SpiderChart.Of([.. scores.Select(s => s is { } n ? Centi.Whole(n) : (Centi?)null)], Names);

    [Fact]
    public void Scores_stand_on_their_axes()
    {
        var chart = Of(100, 50, 0, 100, 100, 100, 100, 100);
        Assert.Equal(chart.Axes[0], chart.Points[0]);
        Assert.Equal(chart.Centre, chart.Points[2]);
        // Half of the radius, halfway between up and right: 50 × 0.7071 = 35.4.
        Assert.Equal(35.4, chart.Points[1]!.Value.X - chart.Centre.X, 0.11);
        Assert.Equal(-35.4, chart.Points[1]!.Value.Y - chart.Centre.Y, 0.11);
        Assert.Equal([25, 50, 75, 100], chart.Rings.Select(r => r.Percent));
        Assert.EndsWith(" Z", chart.Area, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_measured_is_a_gap_and_no_zero()
    {
        var chart = Of(10, 20, null, 40, 50, null, 70, 80);
        Assert.Null(chart.Area);
        Assert.Null(chart.Points[2]);
        // Two runs: 3–4, and 6–7–0–1 past the top.
        Assert.Equal(2, chart.Line.Count(c => c == 'M'));
        Assert.Equal(4, chart.Line.Count(c => c == 'L'));
        Assert.DoesNotContain(chart.Centre.ToString(), chart.Line, StringComparison.Ordinal);
        Assert.Equal("", Of(null, null, null, null, null, null, null, null).Line);
    }

    [Fact]
    public void Labels_lie_within_the_picture_and_do_not_overlap()
    {
        foreach (var names in new[] { Names, [.. Enumerable.Repeat(new string('W', 30), 8)] })
        {
            var chart = SpiderChart.Of([.. Enumerable.Repeat<Centi?>(Centi.Whole(50), 8)], names);
            var view = chart.ViewBox.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var boxes = chart.Labels.Select(Box).ToArray();
            Assert.All(boxes, b => Assert.True(b.Left >= 0 && b.Right <= view[2] && b.Top >= 0 && b.Bottom <= view[3], b.ToString()));
            foreach (var (i, a) in boxes.Index())
            {
                Assert.All(boxes.Skip(i + 1), b => Assert.True(a.Right <= b.Left || b.Right <= a.Left || a.Bottom <= b.Top || b.Bottom <= a.Top));
            }
        }
    }

    // At 13 units a letter is 7.2 wide at most on average, a line 14 high.
    private static (double Left, double Right, double Top, double Bottom) Box(ChartLabel label)
    {
        var width = label.Name.Length * 7.2;
        var left = label.Anchor switch
        {
            "start" => label.At.X,
            "end" => label.At.X - width,
            _ => label.At.X - (width / 2),
        };
        return (left, left + width, label.At.Y - 11, label.At.Y + 3);
    }
}
