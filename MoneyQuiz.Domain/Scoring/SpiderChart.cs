using System.Globalization;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>
/// The geometry of the spider chart, for an SVG drawn on the server: eight axes, the first upwards, clockwise, in the order of
/// the archetypes. Lengths are in the units of the view box; all are rounded to a tenth, so that the markup is always the same.
/// </summary>
public sealed class SpiderChart
{
    private const double Radius = 100;
    private const double LabelGap = 14;
    private const double LineHeight = 14;
    private const double LetterWidth = 7.2;
    private const double Diagonal = 0.70710678118654752;

    // Table instead of sine and cosine: eight directions, the same on every machine.
    private static readonly ImmutableArray<(double X, double Y)> Directions =
    [
        (0, -1),
        (Diagonal, -Diagonal),
        (1, 0),
        (Diagonal, Diagonal),
        (0, 1),
        (-Diagonal, Diagonal),
        (-1, 0),
        (-Diagonal, -Diagonal),
    ];

    private static readonly ImmutableArray<int> RingsAt = [25, 50, 75, 100];

    private SpiderChart(ImmutableArray<Centi?> scores, ImmutableArray<string> names)
    {
        var centre = (X: Width(names) + Radius, Y: Radius + LabelGap + LineHeight);
        ChartPoint At(int axis, double length) =>
            new(Tenth(centre.X + (Directions[axis].X * length)), Tenth(centre.Y + (Directions[axis].Y * length)));

        ViewBox = $"0 0 {Text(Tenth(2 * centre.X))} {Text(Tenth(2 * centre.Y))}";
        Centre = At(0, 0);
        Axes = [.. Directions.Select((_, i) => At(i, Radius))];
        Rings = [.. RingsAt.Select(percent => new ChartRing(percent, Closed(Directions.Select((_, i) => At(i, Radius * percent / 100)))))];
        Points = [.. scores.Select((s, i) => s is { } score ? At(i, Radius * score.Hundredths / 10_000) : (ChartPoint?)null)];
        Labels = [.. names.Select((name, i) => Label(At(i, Radius + LabelGap), i, name))];
        (Area, Line) = Shape(Points);
    }

    /// <summary>For the <c>viewBox</c> attribute: wide enough for the labels.</summary>
    public string ViewBox { get; }

    public ChartPoint Centre { get; }

    /// <summary>The outer end of each axis.</summary>
    public ImmutableArray<ChartPoint> Axes { get; }

    /// <summary>At 25, 50, 75 and 100, as closed paths.</summary>
    public ImmutableArray<ChartRing> Rings { get; }

    /// <summary>Where each score stands; null where it wasn't measured.</summary>
    public ImmutableArray<ChartPoint?> Points { get; }

    /// <summary>The closed path to fill, when all eight are measured; else null.</summary>
    public string? Area { get; }

    /// <summary>The path to draw; broken where an archetype wasn't measured, never drawn through the centre. May be empty.</summary>
    public string Line { get; }

    public ImmutableArray<ChartLabel> Labels { get; }

    /// <param name="scores">Eight, by archetype.</param>
    /// <param name="names">Eight, by archetype.</param>
    public static SpiderChart Of(ImmutableArray<Centi?> scores, ImmutableArray<string> names) =>
        scores.Length == Directions.Length && names.Length == Directions.Length
            ? new SpiderChart(scores, names)
            : throw new ArgumentException("The chart has eight axes.", nameof(scores));

    private static (string? Area, string Line) Shape(ImmutableArray<ChartPoint?> points)
    {
        var gap = points.IndexOf(null);
        if (gap < 0)
        {
            var whole = Closed(points.Select(p => p!.Value));
            return (whole, whole);
        }

        // Begins after a gap, so that a run which passes the top isn't cut in two.
        var path = new List<string>();
        var pen = "M";
        for (var i = 1; i <= points.Length; i++)
        {
            if (points[(gap + i) % points.Length] is { } point)
            {
                path.Add($"{pen}{point}");
                pen = "L";
            }
            else
            {
                pen = "M";
            }
        }

        return (null, string.Join(' ', path));
    }

    private static string Closed(IEnumerable<ChartPoint> points) => $"M{string.Join(" L", points)} Z";

    // Right of the middle a label begins at its anchor, left of it it ends there, at top and bottom it is centred: so none runs into another.
    private static ChartLabel Label(ChartPoint at, int axis, string name)
    {
        var anchor = Directions[axis].X switch
        {
            > 0 => "start",
            < 0 => "end",
            _ => "middle",
        };
        // The anchor is the baseline; 0.35 of the line height brings the middle of the letters to the point.
        return new ChartLabel(at with { Y = Tenth(at.Y + (LineHeight * 0.35)) }, anchor, name);
    }

    private static double Width(ImmutableArray<string> names) => LabelGap + (names.Max(n => n.Length) * LetterWidth);

    private static double Tenth(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    internal static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

public readonly record struct ChartPoint(double X, double Y)
{
    /// <summary><c>128 71.5</c>, as paths want it.</summary>
    public override string ToString() => $"{SpiderChart.Text(X)} {SpiderChart.Text(Y)}";
}

/// <param name="Percent">Which score the ring stands for.</param>
public sealed record ChartRing(int Percent, string Path);

/// <param name="Anchor">For <c>text-anchor</c>.</param>
public sealed record ChartLabel(ChartPoint At, string Anchor, string Name);
