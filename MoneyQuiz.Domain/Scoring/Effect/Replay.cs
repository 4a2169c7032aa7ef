using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring.Effect;

/// <summary>Scores a session as if it had been taken on another state of the framework. Through the one engine, on the answers as they were given.</summary>
public static class Replay
{
    /// <summary>The card that the session would have on <paramref name="target"/>.</summary>
    /// <param name="own">What the session ran on.</param>
    /// <returns>Null where the target doesn't offer the session's format or length: then there is nothing to compare.</returns>
    /// <remarks>Answers move with the ids of their items. An item or choice that the target doesn't have counts as left out.</remarks>
    public static ScoreCard? On(ResolvedFramework target, ResolvedFramework own, SessionState state)
    {
        if (target.Hash == own.Hash)
        {
            return ScoringEngine.Score(target, state);
        }

        if (target.Plan(state.Facts.Mode) is not { } plan || !plan.Variants.Any(v => v.Key == state.Facts.Variant))
        {
            return null;
        }

        var facts = state.Facts with { ResolvedHash = target.Hash };
        var (from, to) = (SessionMachine.Open(own, state).Run, plan.Begin(facts));
        var moved = state.Log.Entries.Select(e => Move(e, from, to)).OfType<AnswerEntry>().ToImmutableArray();
        return ScoringEngine.Score(target, new SessionState(facts, AnswerLog.Empty.Append(moved).Next));
    }

    private static AnswerEntry? Move(AnswerEntry entry, FormatRun from, FormatRun to)
    {
        if (entry.ClosesStep)
        {
            return entry;
        }

        var item = to.Find(from.ItemId(entry.Item));
        return item is { } found && (entry.Kind is AnswerKind.Text or AnswerKind.Reading || to.IsChoice(found, entry.Value))
            ? entry with
            {
                Item = found,
            }
            : null;
    }
}
