using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Likelihood;

/// <summary>What is known of the people behind some sessions, over all that each of them did.</summary>
internal sealed class KnownPeople
{
    private readonly ILookup<Guid, Run> _runs;
    private readonly HashSet<Guid> _contact;
    private readonly Dictionary<Guid, string> _emails;

    private KnownPeople(ILookup<Guid, Run> runs, HashSet<Guid> contact, Dictionary<Guid, string> emails) =>
        (_runs, _contact, _emails) = (runs, contact, emails);

    public static async Task<KnownPeople> Read(MoneyQuizDb db, IReadOnlyCollection<Guid> leads, CancellationToken cancellation)
    {
        if (leads.Count == 0)
        {
            return new KnownPeople(Array.Empty<Run>().ToLookup(r => r.Lead), [], []);
        }

        var runs = await db
            .AssessSessions.Where(s => s.LeadId != null && leads.Contains(s.LeadId.Value))
            .Select(s => new Run(s.LeadId!.Value, s.Id, s.ModeKey, s.StartedAt, s.LastAnswerAt, s.CompletedAt != null, s.BookingClickedAt != null))
            .ToListAsync(cancellation);
        var contact = await db
            .Consents.Where(c => c.Kind == ConsentKind.Contact && leads.Contains(c.LeadId))
            .Select(c => c.LeadId)
            .Distinct()
            .ToListAsync(cancellation);
        var emails = await db.Leads.Where(l => leads.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.EmailNorm, cancellation);
        return new KnownPeople(runs.ToLookup(r => r.Lead), [.. contact], emails);
    }

    /// <summary>The facts of a session, with what its person did elsewhere.</summary>
    public LikelihoodFacts With(LikelihoodFacts own, Guid? lead, DateTimeOffset startedAt, DateTimeOffset now, IDisposableDomains disposable)
    {
        if (lead is not { } id)
        {
            return own;
        }

        var runs = _runs[id].ToList();
        var last = runs.Select(r => r.LastAnswerAt).DefaultIfEmpty(now).Max();
        var since = now - last < TimeSpan.Zero ? TimeSpan.Zero : now - last;
        return own with
        {
            ConsentedToContact = _contact.Contains(id),
            CameBack = own.CameBack || runs.Any(r => (r.StartedAt - startedAt).Duration() >= SessionFactsOf.Break),
            ClickedBooking = runs.Any(r => r.Booking),
            SeveralFormats = runs.Where(r => r.Completed).Select(r => r.ModeKey).Distinct(StringComparer.Ordinal).Count() > 1,
            SinceLast = since < own.SinceLast ? since : own.SinceLast,
            DisposableEmail = _emails.TryGetValue(id, out var email) && disposable.Holds(email),
        };
    }

    private sealed record Run(
        Guid Lead,
        Guid Id,
        string ModeKey,
        DateTimeOffset StartedAt,
        DateTimeOffset LastAnswerAt,
        bool Completed,
        bool Booking
    );
}
