using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Web.Coach.Sessions;

namespace MoneyQuiz.Web.Coach.Leads;

/// <summary>One thing that happened.</summary>
/// <param name="Title">In words.</param>
/// <param name="Session">The session that it belongs to; null where it is the person's.</param>
/// <param name="Note">A note's Markdown.</param>
/// <param name="Text">What stands below the title.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Icon, string Title, Guid? Session = null, string? Note = null, string? Text = null)
{
    public ArchetypeMark? Mark { get; init; }

    public LikelihoodBand? Band { get; init; }
}

/// <summary>All that a person did and that was done about them, over all formats, the latest first.</summary>
public static class TimelineOf
{
    public static IReadOnlyList<TimelineEntry> All(PersonDetail person) =>
        [
            .. person
                .Sessions.SelectMany(Session)
                .Concat(
                    person.Consents.Select(c => new TimelineEntry(
                        c.At,
                        "check",
                        $"Agreed: {Lower(SessionWords.Of(c.Kind))}",
                        c.SessionId,
                        null,
                        $"“{c.Text}”"
                    ))
                )
                .Concat(person.Notes.Select(n => new TimelineEntry(n.Line.CreatedAt, "edit", $"{n.Line.Author} noted", n.Session, n.Line.Text)))
                .Concat(person.Tasks.SelectMany(t => Task(t.Session, t.Line)))
                .Concat(person.Merged.Select(m => new TimelineEntry(m.At, "people", $"Found to be the same person as {m.Email}")))
                .Append(new TimelineEntry(person.Lead.CreatedAt, "user", "Left an address for the first time"))
                .OrderByDescending(e => e.At),
        ];

    private static IEnumerable<TimelineEntry> Session(PersonSession s)
    {
        yield return new TimelineEntry(s.StartedAt, "list", $"Began {s.Format}", s.Id);
        if (s.CompletedAt is { } completed)
        {
            yield return new TimelineEntry(completed, "compass", $"Completed {s.Format}", s.Id) { Mark = s.Primary, Band = s.Band };
        }

        if (s.BookingClickedAt is { } clicked)
        {
            yield return new TimelineEntry(clicked, "external", "Opened the booking page", s.Id);
        }

        if (s is { OutcomeAt: { } at, Outcome: { } outcome })
        {
            yield return new TimelineEntry(at, "flame", $"Outcome: {outcome}", s.Id);
        }
    }

    private static IEnumerable<TimelineEntry> Task(Guid session, Data.Leads.Desk.TaskLine task)
    {
        yield return new TimelineEntry(task.CreatedAt, "plus", $"{task.Author} set a task", session, null, task.Title);
        if (task.DoneAt is { } done)
        {
            yield return new TimelineEntry(done, "check", "Task done", session, null, task.Title);
        }
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
