using System.Collections.Immutable;
using System.Text.Json;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>docs/how-scores-are-made.md says what the engine does.</summary>
public sealed class WorkedExampleTests
{
    private static readonly string Page = Repository.Path("docs/how-scores-are-made.md");

    [Fact]
    public void The_worked_example_is_what_happens()
    {
        var text = File.ReadAllText(Page);
        var written = JsonDocument.Parse(Block(text, "json settings")).RootElement;
        Assert.DoesNotContain(JsonShape.Faults(written, typeof(ScoringSettings)), f => f.Pointer.Length > 0);
        var scoring = Play.Framework.Scoring with
        {
            Weights = written.GetProperty("weights").Deserialize<ImmutableSortedDictionary<ArchetypeId, Centi>>(FrameworkJson.Strict)!,
            Rules = [.. written.GetProperty("rules").Deserialize<CalibrationRule[]>(FrameworkJson.Strict)!],
        };
        var framework = Calibrating.With(scoring);
        var (request, faults) = CalibrationRequest.Read(JsonDocument.Parse(Block(text, "json request")).RootElement);
        Assert.Empty(faults);
        var calibrated = ScoringEngine.Calibrate(framework, request!.Normalised, request.Facts);

        var trace = string.Concat(
            CalibrationWords.Lines(framework, request.Normalised.AsSpan(), calibrated.Steps).Select(l => $"{l.Sentence}\n{Moves(l)}")
        );
        var rank = string.Join(", ", calibrated.Ranking.Places.Select(p => $"{framework[p.Archetype].Name} {p.Score}"));
        Assert.Equal($"{trace}Rank: {rank}\n", Block(text, "trace"));
    }

    // Every kind stands in the tables of the page.
    [Fact]
    public void The_page_names_every_kind() =>
        Assert.All(RuleKinds.All, k => Assert.Contains($"`{k.Key}`", File.ReadAllText(Page), StringComparison.Ordinal));

    private static string Moves(StepLine line) => string.Concat(line.Moves.Select(m => $"    {m.Archetype.Key()} {m.Before} → {m.After}\n"));

    private static string Block(string text, string kind)
    {
        var from = text.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + 4;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
