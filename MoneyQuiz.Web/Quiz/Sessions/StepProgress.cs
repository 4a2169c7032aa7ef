using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>How far a session is, honestly: steps done, and the answered share of the one that waits.</summary>
/// <param name="From">Percent before any answer of this step.</param>
/// <param name="Share">Percent that this step adds; 0 on a step that was done before.</param>
public sealed record StepProgress(int Answered, int Expected, int Percent, int From, int Share)
{
    public static StepProgress Of(ResolvedFramework resolved, SessionState state, Step step)
    {
        var (run, sheet) = SessionMachine.Open(resolved, state);
        var share = step.IsEarlier ? 0 : (((step.Done + 1) * 100) / step.Total) - step.ProgressPercent;
        var given = step.Items.Count(i => i.Value is not null);
        var percent = step.ProgressPercent + (step.Items.IsEmpty ? 0 : share * given / step.Items.Length);
        return new StepProgress(sheet.Answered, run.ExpectedItems(sheet), percent, step.ProgressPercent, share);
    }
}
