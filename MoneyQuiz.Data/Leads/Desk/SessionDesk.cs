using System.Collections.Immutable;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Leads.Desk;

/// <param name="Author">Their name.</param>
public sealed record NoteLine(Guid Id, string Text, int Revision, string Author, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt);

public sealed record TaskLine(Guid Id, string Title, DateOnly? DueOn, string Author, DateTimeOffset CreatedAt, DateTimeOffset? DoneAt);

/// <param name="Score">As the list shows it; null while nothing can be said.</param>
/// <param name="Computed">What the signals give; null while nothing can be said.</param>
/// <param name="SetBy">Who set it by hand; null where nobody did.</param>
public sealed record LikelihoodLine(
    int? Score,
    LikelihoodBand? Band,
    int? Computed,
    ImmutableArray<LikelihoodReason> Reasons,
    string? SetBy,
    DateTimeOffset? SetAt
)
{
    public bool IsSet => SetAt is not null;
}

/// <param name="DueAt">When it is carried out, unless it is called off before.</param>
public sealed record OpenErasure(Guid Id, DateTimeOffset AskedAt, DateTimeOffset DueAt);

/// <summary>What coaches keep about a session and its person.</summary>
/// <param name="Lead">Null while nobody has said who they are.</param>
/// <param name="Offered">Tags that the tenant uses, to choose from.</param>
/// <param name="Suppressed">Why nobody writes to this address; null where one may.</param>
public sealed record SessionDesk(
    Guid Session,
    Guid? Lead,
    LikelihoodLine Likelihood,
    IReadOnlyList<NoteLine> Notes,
    IReadOnlyList<TaskLine> Tasks,
    string? Outcome,
    DateTimeOffset? OutcomeAt,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Offered,
    string? Suppressed,
    OpenErasure? Erasure
);
