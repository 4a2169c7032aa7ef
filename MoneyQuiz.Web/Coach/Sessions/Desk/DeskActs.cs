using System.Data.Common;
using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Coach.Sessions.Desk;

/// <summary>What the page answers to the last act.</summary>
/// <param name="Undo">Takes the act back; null where there is nothing to take back.</param>
public sealed record DeskNotice(string Tone, string Title, string? Text = null, Func<Task>? Undo = null);

/// <summary>
/// Does what the parts of a page ask for, one at a time, reads again what they show, and says how it went. A part only
/// sees to what is wrong with its own fields.
/// </summary>
/// <param name="refresh">Reads what the page shows.</param>
/// <param name="show">Shows it.</param>
public sealed class DeskActs(Func<Task> refresh, Func<Task> show, ILogger log)
{
    public DeskNotice? Notice { get; private set; }

    public bool IsBusy { get; private set; }

    /// <summary>Does it; null where another act was still going on, as of a double click, and nothing was done.</summary>
    /// <param name="said">What to say when it is done; null: nothing, the page shows it.</param>
    public async Task<Acted?> Do(Func<Task<Acted>> act, string? said = null, Func<Task<Acted>>? undo = null, string undone = "Undone")
    {
        if (IsBusy)
        {
            return null;
        }

        // The last notice goes at once: its way back belongs to the last act.
        (IsBusy, Notice) = (true, null);
        await show();
        try
        {
            var outcome = await act();
            if (outcome is not Acted.Invalid)
            {
                await refresh();
            }

            Notice = outcome switch
            {
                Acted.Done when said is not null => new DeskNotice("success", said, null, undo is null ? null : () => Do(undo, undone)),
                Acted.Conflict conflict => new DeskNotice("warning", "Not saved", conflict.Sentence),
                Acted.NotFound => new DeskNotice("warning", "That is not there any more", "Somebody else may have removed it."),
                Acted.NotAllowed => new DeskNotice("danger", "That was not done", "Your role here does not allow it. Ask an admin of this tenant."),
                _ => null,
            };
            return outcome;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            log.LogError(fault, "An act at a session's or a person's desk failed");
            Notice = new DeskNotice("danger", "That did not work", "Nothing was changed. Try it again in a moment; what you typed is still there.");
            return null;
        }
        finally
        {
            IsBusy = false;
            await show();
        }
    }

    public void Close() => Notice = null;

    /// <summary>What is wrong with a field, where something is.</summary>
    public static string? FaultOf(Acted? outcome) => (outcome as Acted.Invalid)?.Sentence;
}
