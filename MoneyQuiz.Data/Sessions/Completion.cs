using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>What a completed session's row says of its result.</summary>
internal sealed record Completion(string? Primary, string? Secondary, string? Shadow, int Quality, int EngineVersion, byte[] Card)
{
    /// <summary>Null while steps are left.</summary>
    public static Completion? Of(ResolvedFramework resolved, SessionState state)
    {
        if (!SessionMachine.IsComplete(resolved, state))
        {
            return null;
        }

        var card = ScoringEngine.Score(resolved, state);
        return new Completion(
            card.Ranking.Primary?.Archetype.Key(),
            card.Ranking.Secondary?.Archetype.Key(),
            card.Ranking.Shadow?.Archetype.Key(),
            card.Quality.Value.Hundredths,
            ScoringEngine.Version,
            card.ToBytes()
        );
    }
}
