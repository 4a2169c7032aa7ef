using System.Data.Common;
using System.Runtime.CompilerServices;
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
    private readonly HashSet<(string, int, object?)> _asked = [];
    private Task _last = Task.CompletedTask;

    public DeskNotice? Notice { get; private set; }

    public bool IsBusy => _asked.Count > 0;

    /// <summary>Does it when what was asked for before is done; null where it could not be done, or was asked for already and still is to be done, as of a double click.</summary>
    /// <param name="said">What to say when it is done; null: nothing, the page shows it.</param>
    /// <param name="of">What it is done to: the same with something else is another act.</param>
    /// <param name="file">Where it is asked for: set by the compiler.</param>
    /// <param name="line">As <paramref name="file"/>.</param>
    public async Task<Acted?> Do(
        Func<Task<Acted>> act,
        string? said = null,
        Func<Task<Acted>>? undo = null,
        string undone = "Undone",
        object? of = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        if (!_asked.Add((file, line, of)))
        {
            return null;
        }

        var (before, done) = (_last, new TaskCompletionSource());
        _last = done.Task;
        await before;
        try
        {
            // The last notice goes at once: its way back belongs to the last act.
            Notice = null;
            await show();
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
            _asked.Remove((file, line, of));
            done.SetResult();
            await show();
        }
    }

    public void Close() => Notice = null;

    /// <summary>What is wrong with a field, where something is.</summary>
    public static string? FaultOf(Acted? outcome) => (outcome as Acted.Invalid)?.Sentence;
}
