using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>From answers to a score card. The only place where scores are made.</summary>
public static class ScoringEngine
{
    /// <summary>Stored with every card; raised when the same answers would give another card.</summary>
    public const int Version = 1;

    /// <summary>Scores a session, complete or not.</summary>
    public static ScoreCard Score(ResolvedFramework resolved, SessionState state)
    {
        var (run, sheet) = SessionMachine.Open(resolved, state);
        var contributions = ImmutableCollectionsMarshal.AsImmutableArray(run.Contributions(sheet));
        var trace = new Trace(Version, resolved.Hash, state.Facts.Mode, contributions);
        var scores = trace.Scores();
        return new ScoreCard
        {
            Scores = ImmutableCollectionsMarshal.AsImmutableArray(scores),
            Ranking = Ranking.Of(trace, scores, resolved.Scoring.TieBreak, state.Facts.Seed),
            Answered = sheet.Answered,
            Expected = run.ExpectedItems(sheet),
            Quality = Quality.Of(run.Signs(sheet), sheet.Answered, Pace.Of(state.Log, run.ItemCount)),
            Trace = trace,
        };
    }
}
