using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Leads.People;

/// <param name="Format">As spoken.</param>
public sealed record PersonSession(
    Guid Id,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompletedAt,
    string Format,
    ArchetypeMark? Primary,
    ArchetypeMark? Secondary,
    int? Likelihood,
    LikelihoodBand? Band,
    string? Outcome,
    DateTimeOffset? OutcomeAt,
    DateTimeOffset? BookingClickedAt
);

/// <summary>Another lead that was found to be this person.</summary>
public sealed record MergedLead(Guid Merge, string Email, DateTimeOffset At);

/// <summary>All that is known of one person.</summary>
/// <param name="Suppressed">Why nobody writes to them; null where one may.</param>
/// <param name="SuppressedHash">By which the suppression is taken off.</param>
public sealed record PersonDetail(
    Lead Lead,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Offered,
    IReadOnlyList<PersonSession> Sessions,
    IReadOnlyList<Consent> Consents,
    IReadOnlyList<(Guid Session, NoteLine Line)> Notes,
    IReadOnlyList<(Guid Session, TaskLine Line)> Tasks,
    IReadOnlyList<MergedLead> Merged,
    string? Suppressed,
    string SuppressedHash,
    OpenErasure? Erasure
);
