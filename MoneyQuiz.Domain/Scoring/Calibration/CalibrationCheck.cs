using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>What weights and rules must hold before they may be published.</summary>
public static partial class CalibrationCheck
{
    public const int MostRules = 50;

    /// <summary>All faults, with pointers from the scoring settings.</summary>
    public static IReadOnlyList<ContentFault> Faults(ScoringSettings scoring)
    {
        var faults = new FaultList();
        foreach (var (archetype, weight) in scoring.Weights.OrderBy(w => w.Key))
        {
            faults.Must(
                weight >= new Centi(80) && weight <= new Centi(125),
                $"/weights/{archetype.Key()}",
                "Give a weight from 0.8 to 1.25; 1 leaves the score as it is."
            );
        }

        faults.Must(scoring.Rules.Length <= MostRules, "/rules", $"Keep to {MostRules} rules; there are {scoring.Rules.Length}.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < scoring.Rules.Length; i++)
        {
            var rule = scoring.Rules[i];
            faults.Must(seen.Add(rule.Id), $"/rules/{i}/id", $"“{rule.Id}” names an earlier rule. Choose another id.");
            CheckRule(rule, $"/rules/{i}", faults);
        }

        return faults.All;
    }

    private static void CheckRule(CalibrationRule rule, string at, FaultList faults)
    {
        faults.Must(Id().IsMatch(rule.Id), $"{at}/id", "Use lower-case letters, digits and dashes, at most 40, beginning with a letter.");
        faults.Text($"{at}/note", rule.Note, 300);
        faults.Must(
            rule.To.Length is >= 1 and <= ArchetypeIds.Count && rule.To.Distinct().Count() == rule.To.Length,
            $"{at}/to",
            "Name the archetypes to move, each once."
        );
        faults.Must(rule.When.Length <= 10, $"{at}/when", "Keep to ten conditions.");
        var own = rule
            .When.SelectMany((c, i) => c.Faults().Select(f => f.Under($"{at}/when/{i}")))
            .Concat(rule.Then.Faults().Select(f => f.Under($"{at}/then")))
            .ToList();
        faults.Add(own);
        if (own.Count > 0)
        {
            return;
        }

        var ranges = ScoreRanges.Of(rule);
        if (ranges.IsEmpty)
        {
            faults.Add($"{at}/when", $"The conditions of “{rule.Id}” can never hold together, so the rule would do nothing. Change one of them.");
            return;
        }

        foreach (var archetype in rule.To.Distinct())
        {
            var most = rule.Then.LargestMove(ranges, archetype);
            faults.Must(
                most.Hundredths <= Guardrails.MostMove,
                $"{at}/then",
                $"“{rule.Id}” alone could move {archetype.Key()} by {most.Short} points; at most 15 are allowed. Make it gentler, or add a condition on that score."
            );
        }
    }

    // likert-softener
    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
