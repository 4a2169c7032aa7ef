using System.Collections.Immutable;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>Turns a score card into what the panel shows; every figure is the card's own.</summary>
public static class ResultViewOf
{
    public static ResultView Card(OpenedSession session, ScoreCard card, ImmutableArray<AnswerLine> lines)
    {
        var ranked = card.Ranking.Places.Select(p => p.Archetype).ToList();
        var order = ranked.Concat(ArchetypeIds.All.Where(a => card[a] is null));
        return new ResultView(
            [.. order.Select(a => Score(session.Resolved, card, a, lines))],
            Tie(session.Resolved, card),
            card.IsIndicative,
            card.Answered,
            card.Expected,
            card.AnsweredShare.Rounded,
            card.Quality.Value.Hundredths,
            Explanation.OfQuality(session.Resolved, session.State, card),
            [.. CalibrationWords.OfSteps(session.Resolved, card).Select(l => Step(session.Resolved, l))],
            CalibrationWords.OfRobustness(session.Resolved, card, Robustness.Of(session.Resolved, session.State, card))
        );
    }

    private static CalibrationView Step(ResolvedFramework resolved, StepLine line) =>
        new(line.Sentence, line.Note, [.. line.Moves.Select(m => Move(resolved, m))]);

    private static MoveView Move(ResolvedFramework resolved, StepMove move)
    {
        var difference = move.After - move.Before;
        return new MoveView(
            MarkOf(resolved, move.Archetype),
            move.Before.ToString(),
            move.After.ToString(),
            $"{(difference < Centi.Zero ? "−" : "+")}{difference.Magnitude}"
        );
    }

    private static ArchetypeMark MarkOf(ResolvedFramework resolved, ArchetypeId id) => new(resolved[id].Name, resolved[id].Colour);

    private static ScoreView Score(ResolvedFramework resolved, ScoreCard card, ArchetypeId id, ImmutableArray<AnswerLine> lines)
    {
        var line = card.Trace.Line(id);
        var depth = card[id] is { } score ? resolved.DepthOf(score) : null;
        var evidence =
            from answer in lines
            where answer.Given.Length > 0
            from c in answer.Contributions
            where c.Archetype == id
            orderby c.Points descending
            select new EvidenceView(answer.Text, answer.Given[^1].Label, c.Points, c.Most);
        return new ScoreView(
            (int)id,
            MarkOf(resolved, id),
            card[id]?.Hundredths,
            line.Score?.ToString(),
            card[id]?.Rounded,
            depth?.Word,
            depth?.Meaning,
            Place(card, id),
            line.Earned,
            line.Least,
            line.Most,
            line.PointingHere,
            [.. evidence]
        );
    }

    private static string? Place(ScoreCard card, ArchetypeId id) =>
        card.Ranking.Primary?.Archetype == id ? "Primary"
        : card.Ranking.Secondary?.Archetype == id ? "Secondary"
        : card.Ranking.Shadow?.Archetype == id ? "Shadow"
        : null;

    // Only ties at the top change what is told of the person.
    private static string? Tie(ResolvedFramework resolved, ScoreCard card)
    {
        if (card.Ranking is not { Primary: { IsTied: true } first, Secondary: { DecidedBy: { } by } second })
        {
            return null;
        }

        var equals = card.Ranking.Places.Where(p => p.Score == first.Score).Select(p => resolved[p.Archetype].Name).ToList();
        var names = $"{string.Join(", ", equals[..^1])} and {equals[^1]}";
        return $"{names} have exactly the same score. {resolved[first.Archetype].Name} stands before {resolved[second.Archetype].Name} by {SessionWords.Of(by)}.";
    }
}
