using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>A session as a line of the list.</summary>
/// <param name="Email">Null while nobody has said who they are.</param>
/// <param name="Tags">Of the person, with commas; null: none.</param>
/// <param name="Format">As spoken: <c>Likert</c>.</param>
/// <param name="Variant">As shown: <c>Closer look</c>.</param>
/// <param name="Steps">Expected in all.</param>
/// <param name="Quality">0–100 hundredths; null while it is not complete.</param>
/// <param name="Source">As spoken.</param>
/// <param name="Likelihood">0–100; null while it is in progress.</param>
/// <param name="Outcome">As stored.</param>
/// <param name="Cursor">Its place in the list that it was read for.</param>
public sealed record SessionRow(
    Guid Id,
    DateTimeOffset StartedAt,
    string? Name,
    string? Email,
    string? Tags,
    string Format,
    string Variant,
    SessionStatus Status,
    int StepsDone,
    int Steps,
    ArchetypeMark? Primary,
    ArchetypeMark? Secondary,
    int? Quality,
    string Source,
    int? Likelihood,
    LikelihoodBand? Band,
    string? Outcome,
    bool HasNotes,
    string? Persona,
    string? UtmSource,
    string? UtmMedium,
    string? UtmCampaign,
    string? Experiment,
    SessionCursor Cursor
);
