using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Likelihood;

/// <summary>What the answers of one session alone say.</summary>
internal static class SessionFactsOf
{
    /// <summary>So long away and here again: that is coming back.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromHours(1);

    /// <summary>Of a session that is completed at this moment: nobody has said yet who they are.</summary>
    public static LikelihoodFacts Completed(AnswerLog log, int quality) =>
        new()
        {
            Completed = true,
            Quality = quality,
            CameBack = HasBreak(log),
            AnsweredReflections = HasWords(log),
        };

    public static bool HasBreak(AnswerLog log) =>
        log.Entries.Zip(log.Entries.Skip(1)).Any(pair => pair.Second.ElapsedMs - pair.First.ElapsedMs >= Break.TotalMilliseconds);

    // The latest of each item counts: a text that was taken back is none.
    public static bool HasWords(AnswerLog log) => log.Entries.Where(e => e.Text is not null).GroupBy(e => e.Item).Any(g => g.Last().Text!.Length > 0);

    /// <summary>Left before half of the steps that such a session begins with.</summary>
    public static bool LeftEarly(ResolvedFramework? resolved, SessionFacts facts, int stepsDone)
    {
        if (resolved?.Plan(facts.Mode) is not { } plan)
        {
            return false;
        }

        var run = plan.Begin(facts);
        return stepsDone * 2 < run.ExpectedSteps(new AnswerSheet(AnswerLog.Empty, run.ItemCount));
    }
}
