using System.Collections.Immutable;
using System.Globalization;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Domain.Scoring.Calibration.Conditions;
using MoneyQuiz.Domain.Scoring.Calibration.Effects;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>Short forms for rules and scores. Scores stand in the order hero artist ruler innocent maverick victim magician martyr; - is not measured.</summary>
internal static class Calibrating
{
    /// <summary>Likert, 20 % in the middle, 40 % one choice, all answered, 30 s a step.</summary>
    public static readonly CalibrationFacts Facts = new(ModeKey.Likert, Centi.Whole(20), Centi.Whole(40), Centi.Whole(100), 30_000);

    public static Centi C(double value) => new((int)Math.Round(value * 100));

    public static ImmutableArray<Centi?> Scores(string text) => [.. text.Split(' ').Select(s => s == "-" ? (Centi?)null : C(Number(s)))];

    public static string Text(ImmutableArray<Centi?> scores) => string.Join(' ', scores.Select(s => s?.Short ?? "-"));

    public static ResolvedFramework With(params ImmutableArray<CalibrationRule> rules) => With(Play.Framework.Scoring with { Rules = rules });

    public static ResolvedFramework With(ScoringSettings scoring) => ResolvedFramework.Of(Play.Framework.Content with { Scoring = scoring });

    public static ScoringSettings Weighing(params (ArchetypeId Archetype, double Weight)[] weights) =>
        Play.Framework.Scoring with
        {
            Weights = weights.ToImmutableSortedDictionary(w => w.Archetype, w => C(w.Weight)),
        };

    public static CalibrationRule Rule(RuleEffect then, ArchetypeId[] to, params RuleCondition[] when) =>
        new()
        {
            Id = "r" + Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture),
            Note = "A rule of a test.",
            When = [.. when],
            Then = then,
            To = [.. to],
        };

    public static AddEffect Add(double points) => new() { Points = C(points) };

    public static MultiplyEffect Multiply(double factor) => new() { Factor = C(factor) };

    public static FloorEffect Floor(double at) => new() { At = C(at) };

    public static CeilingEffect Ceiling(double at) => new() { At = C(at) };

    public static DampEffect Damp(double share) => new() { Share = C(share) };

    public static SwapGuardEffect SwapGuard(double within) => new() { Within = C(within) };

    public static ScoreCondition Score(ArchetypeId archetype, double? above = null, double? below = null) =>
        new()
        {
            Archetype = archetype,
            Above = Maybe(above),
            Below = Maybe(below),
        };

    public static GapCondition Gap(ArchetypeId a, ArchetypeId b, double? above = null, double? below = null) =>
        new()
        {
            Of = [a, b],
            Above = Maybe(above),
            Below = Maybe(below),
        };

    public static Centi? Maybe(double? value) => value is { } v ? C(v) : null;

    private static int _ids;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
