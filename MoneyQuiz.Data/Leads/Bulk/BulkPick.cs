using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>Whom a bulk change is asked for, as it was chosen on a page.</summary>
public abstract record BulkPick
{
    /// <summary>Sessions that were chosen one by one.</summary>
    public sealed record These(IReadOnlyCollection<Guid> Sessions) : BulkPick;

    /// <summary>All sessions that match, on whatever page of the list.</summary>
    public sealed record Matching(SessionFilter Filter) : BulkPick;

    /// <summary>People who were chosen one by one.</summary>
    public sealed record ThesePeople(IReadOnlyCollection<Guid> Leads) : BulkPick;

    /// <summary>All people who match.</summary>
    public sealed record MatchingPeople(LeadQuery Query) : BulkPick;

    /// <summary>How the audit says it.</summary>
    internal string Words =>
        this switch
        {
            These(var ids) => $"{ids.Count} chosen",
            Matching(var filter) => SessionQueryText.Of(new Data.Sessions.SessionQuery { Filter = filter }).TrimStart('&') is { Length: > 0 } text
                ? text
                : "all sessions",
            ThesePeople(var ids) => $"{ids.Count} chosen",
            MatchingPeople(var query) => query.IsFiltered
                ? string.Join('&', new[] { query.Words, query.TagWord, query.State?.ToString() }.OfType<string>())
                : "all people",
            _ => throw new InvalidOperationException("There are four kinds."),
        };

    /// <summary>Ids of people for a tag, of sessions for an outcome; no more than are taken at once, and one.</summary>
    internal async Task<Guid[]> Targets(MoneyQuizDb db, BulkKind kind, DateTimeOffset now, CancellationToken cancellation)
    {
        const int most = BulkChange.MostTargets + 1;
        if (this is ThesePeople or MatchingPeople)
        {
            var people = this is ThesePeople(var chosen)
                ? db.Leads.Where(l => l.MergedInto == null && chosen.Contains(l.Id))
                : LeadList.Filtered(db, ((MatchingPeople)this).Query);
            return kind == BulkKind.Outcome ? [] : await people.OrderBy(l => l.Id).Select(l => l.Id).Take(most).ToArrayAsync(cancellation);
        }

        var sessions = this is These(var ids)
            ? db.AssessSessions.Where(s => ids.Contains(s.Id))
            : (await SessionSelection.Of(db, ((Matching)this).Filter, now, cancellation)).Sessions();
        var targets =
            kind == BulkKind.Outcome ? sessions.Select(s => s.Id) : sessions.Where(s => s.LeadId != null).Select(s => s.LeadId!.Value).Distinct();
        return await targets.Take(most).ToArrayAsync(cancellation);
    }
}
