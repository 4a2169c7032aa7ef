using System.Globalization;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>“Why this result?”: in plain words for the visitor, answer by answer for the coach. Reads the card's trace; computes no score.</summary>
public static class Explanation
{
    /// <summary>A line for each archetype, the highest first, those not measured last.</summary>
    public static ImmutableArray<Reason> ForVisitor(ResolvedFramework resolved, SessionState state, ScoreCard card)
    {
        var run = SessionMachine.Open(resolved, state).Run;
        var ranked = card.Ranking.Places.Select(p => p.Archetype);
        return [.. ranked.Concat(ArchetypeIds.All.Where(a => card[a] is null)).Select(a => Of(resolved, run, card, a))];
    }

    /// <summary>Each answer with its points, in the order shown, earlier answers that were changed included.</summary>
    public static ImmutableArray<AnswerLine> ForCoach(ResolvedFramework resolved, SessionState state, ScoreCard card)
    {
        var (run, sheet) = SessionMachine.Open(resolved, state);
        var byItem = card.Trace.Contributions.ToLookup(c => c.Item);
        var given = state.Log.Entries.Where(e => e.IsAnswer).ToLookup(e => e.Item);
        var lines = ImmutableArray.CreateBuilder<AnswerLine>();
        for (var step = 0; step < run.ExpectedSteps(sheet); step++)
        {
            foreach (var item in run.ItemsOf(step, sheet))
            {
                var history = given[item].Select(e => new GivenAnswer(e.Text ?? run.ChoiceLabel(item, e.Value), e.ElapsedMs)).ToImmutableArray();
                lines.Add(new AnswerLine(step, run.ItemId(item), run.ItemText(item), history, [.. byItem[item]], run.Heard(item, sheet)));
            }
        }

        return lines.DrainToImmutable();
    }

    /// <summary>Who read what the visitor wrote: a sentence for each kind of reader, none where nothing was written.</summary>
    public static ImmutableArray<string> OfReaders(ResolvedFramework resolved, SessionState state)
    {
        var (run, sheet) = SessionMachine.Open(resolved, state);
        var heard = Enumerable.Range(0, run.ItemCount).Where(run.IsText).Select(item => run.Heard(item, sheet)).OfType<HeardText>();
        return [.. heard.Select(h => ReadingWords.ForVisitor(h.Reading)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Why quality isn't 1, a sentence each.</summary>
    public static ImmutableArray<string> OfQuality(ResolvedFramework resolved, SessionState state, ScoreCard card)
    {
        var run = SessionMachine.Open(resolved, state).Run;
        return [.. card.Quality.Reasons.SelectMany(r => Sentences(run, r))];
    }

    private static IEnumerable<string> Sentences(FormatRun run, QualityReason reason)
    {
        switch (reason.Sign)
        {
            case QualitySign.StraightLining:
                yield return $"{reason.Figures[0]} % of the answers are the same choice.";
                break;
            case QualitySign.BotLike:
                yield return $"Half of the pages took {reason.Figures[0]} thousandths of a second or less for each answer. No hand is that fast: a program may have answered.";
                break;
            case QualitySign.TooFast:
                var seconds = (reason.Figures[0] / 1000m).ToString("0.0", CultureInfo.InvariantCulture);
                yield return $"Half of the pages took {seconds} seconds or less for each answer, hardly enough to read them.";
                break;
            default:
                for (var i = 0; i + 1 < reason.Figures.Length; i += 2)
                {
                    yield return $"Both “{run.ItemText(reason.Figures[i])}” and “{run.ItemText(reason.Figures[i + 1])}” were affirmed.";
                }

                break;
        }
    }

    private static Reason Of(ResolvedFramework resolved, FormatRun run, ScoreCard card, ArchetypeId archetype)
    {
        var name = resolved[archetype].Name;
        if (card[archetype] is not { } score)
        {
            return new Reason(archetype, null, $"{name}: not measured, because none of your answers is about it.", []);
        }

        var line = card.Trace.Line(archetype);
        var strongest = Strongest(run, line);
        var pointing = $"{name} {score.Rounded}: {Pointing(line.PointingHere, line.Contributions.Length)}";
        var words = strongest.IsEmpty ? pointing : $"{pointing}; the strongest: “{strongest[0].TrimEnd('.')}”";
        var sentence = CalibrationWords.Share(card.Trace, archetype, score) is { } share ? $"{words}; {share}." : $"{words}.";
        return new Reason(archetype, score, sentence, strongest);
    }

    private static string Pointing(int pointing, int count) =>
        (pointing, count) switch
        {
            (0, 1) => "your one answer about it points elsewhere",
            (1, 1) => "your one answer about it points here",
            (0, _) => $"none of your {count} answers about it points here",
            (1, _) => $"1 of your {count} answers points here",
            _ => $"{pointing} of your {count} answers point here",
        };

    // At most three, those that gave most; of equals the one that comes first in the content.
    private static ImmutableArray<string> Strongest(FormatRun run, TraceLine line) =>
        [
            .. line
                .Contributions.ToArray()
                .Where(c => c.PointsHere)
                .OrderByDescending(c => c.Points)
                .Take(3)
                .Select(c => run.Evidence(c.Item, c.Value)),
        ];
}

/// <param name="Sentence">“Ruler 74: 9 of your 14 answers point here; the strongest: “…”.”</param>
/// <param name="Strongest">The texts of at most three answers that gave most.</param>
public sealed record Reason(ArchetypeId Archetype, Centi? Score, string Sentence, ImmutableArray<string> Strongest);

/// <param name="Given">What was answered, the latest last; empty where the item was left out.</param>
/// <param name="Contributions">What the latest answer gave.</param>
/// <param name="Heard">Of a text, what was heard in the latest.</param>
public sealed record AnswerLine(
    int Step,
    string ItemId,
    string Text,
    ImmutableArray<GivenAnswer> Given,
    ImmutableArray<Contribution> Contributions,
    HeardText? Heard = null
);

/// <param name="Label">The choice as it was shown.</param>
/// <param name="ElapsedMs">Milliseconds since the session's start.</param>
public readonly record struct GivenAnswer(string Label, long ElapsedMs);
