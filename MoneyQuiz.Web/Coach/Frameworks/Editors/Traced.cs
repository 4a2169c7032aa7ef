using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Web.Coach.Frameworks.Editors;

/// <summary>What a draft makes of example scores.</summary>
/// <param name="Names">Of the archetypes, as the draft has them.</param>
/// <param name="After">As shown, by archetype.</param>
/// <param name="Lines">Each step with what it moved.</param>
public sealed record Traced(IReadOnlyList<string> Names, IReadOnlyList<string> After, IReadOnlyList<string> Lines)
{
    /// <summary>Null while the draft has faults.</summary>
    /// <param name="scores">Eight, 0–100.</param>
    /// <param name="neutral">Answers in the middle, in percent.</param>
    public static Traced? Of(FrameworkDefinition definition, FrameworkConfig config, IReadOnlyList<int> scores, string mode, int neutral)
    {
        // Only what scoring needs: a fault in a statement must not hide what a rule does.
        var needed = ConfigColumns.All.Except([ConfigColumns.Scoring, ConfigColumns.Archetypes]).Aggregate(config, (c, column) => c.Without(column));
        if (ConfigCheck.Of(definition, needed).Content is not { } content)
        {
            return null;
        }

        var resolved = ResolvedFramework.Of(content);
        ImmutableArray<Centi?> normalised = [.. scores.Select(s => (Centi?)Centi.Whole(s))];
        var facts = new CalibrationFacts(ModeKey.Parse(mode), Centi.Whole(Math.Clamp(neutral, 0, 100)), Centi.Whole(30), Centi.Whole(100), 12_000);
        var calibrated = ScoringEngine.Calibrate(resolved, normalised, facts);
        return new Traced(
            [.. ArchetypeIds.All.Select(a => resolved[a].Name)],
            [.. calibrated.Scores.Select(s => s!.Value.Short)],
            [.. CalibrationWords.Lines(resolved, normalised.AsSpan(), calibrated.Steps).Select(l => $"{l.Sentence} {Moves(resolved, l)}".TrimEnd())]
        );
    }

    private static string Moves(ResolvedFramework resolved, StepLine line) =>
        string.Join(", ", line.Moves.Select(m => $"{resolved[m.Archetype].Name} {m.Before.Short} → {m.After.Short}"));
}
