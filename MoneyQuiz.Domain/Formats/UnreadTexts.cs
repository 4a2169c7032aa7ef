using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats;

/// <summary>A text of a visitor's that no model has been asked about.</summary>
/// <param name="Prompt">What they were asked.</param>
public sealed record UnreadText(int Step, int Item, string Prompt, string Text);

/// <summary>
/// Readings come after the text, from a request of their own, and are put into the session as its next entries: what is not there when it
/// is completed never will be.
/// </summary>
public static class UnreadTexts
{
    /// <summary>Of one step. None where the session is complete: its card is made.</summary>
    public static ImmutableArray<UnreadText> Of(ResolvedFramework resolved, SessionState state, int step)
    {
        var (run, sheet) = SessionMachine.Open(resolved, state);
        if (step < 0 || step >= state.StepsDone || state.StepsDone >= run.ExpectedSteps(sheet))
        {
            return [];
        }

        var unread = ImmutableArray.CreateBuilder<UnreadText>();
        foreach (var item in run.ItemsOf(step, sheet))
        {
            if (run.IsText(item) && sheet.Has(item) && sheet.StoredReadingOf(item) is null)
            {
                unread.Add(new UnreadText(step, item, run.ItemText(item), sheet.TextOf(item)));
            }
        }

        return unread.DrainToImmutable();
    }

    /// <summary>The session with a reading. Null where it is too late for it: the words were changed since, they are read already, or the session is complete.</summary>
    public static (SessionState Next, ReadOnlyMemory<byte> Appended)? Read(
        ResolvedFramework resolved,
        SessionState state,
        UnreadText text,
        StoredReading reading,
        long elapsedMs
    ) => Of(resolved, state, text.Step).Contains(text) ? state.Append([AnswerEntry.Read(text.Step, text.Item, reading, elapsedMs)]) : null;
}
