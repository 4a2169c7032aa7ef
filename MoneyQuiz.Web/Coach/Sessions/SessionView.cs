using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>What the panel shows of a session, as plain values.</summary>
public sealed record SessionView(
    Guid Id,
    DateTimeOffset StartedAt,
    DateTimeOffset LastAnswerAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? BookingClickedAt,
    DateTimeOffset? BookedAt,
    SessionStatus Status,
    string? Name,
    string? Email,
    string Format,
    string Variant,
    int StepsDone,
    IReadOnlyList<ConsentView> Consents,
    IReadOnlyList<SiblingView> Siblings,
    ResultView? Result,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<JourneyFact> Journey,
    TechnicalView Technical,
    Guid? Newer,
    Guid? Older,
    SessionDesk Desk
)
{
    public string Title => Name ?? Email ?? SessionWords.Anonymous;
}

/// <param name="Here">Given with this session.</param>
public sealed record ConsentView(ConsentKind Kind, string Text, string Version, DateTimeOffset At, bool Here);

public sealed record SiblingView(Guid Id, string Format, DateTimeOffset StartedAt, bool Completed, ArchetypeMark? Primary);

/// <param name="Scores">All eight, the highest first, those not measured last.</param>
/// <param name="Tie">What to say of equal scores at the top; null where there are none.</param>
/// <param name="Share">Of the items, in whole percent.</param>
/// <param name="Calibration">What moved the scores after the answers, in order.</param>
/// <param name="Robustness">How firm the first place is, in words; null where nothing can be said.</param>
public sealed record ResultView(
    IReadOnlyList<ScoreView> Scores,
    string? Tie,
    bool Indicative,
    int Answered,
    int Expected,
    int Share,
    int Quality,
    IReadOnlyList<string> QualityReasons,
    IReadOnlyList<CalibrationView> Calibration,
    string? Robustness
);

/// <summary>One step after the answers: weights, a rule or a guardrail.</summary>
/// <param name="Moves">Empty where it applied and moved nothing.</param>
public sealed record CalibrationView(string Sentence, string? Note, IReadOnlyList<MoveView> Moves);

/// <param name="Before">With two decimals, as are the others.</param>
/// <param name="Difference">With its sign.</param>
public sealed record MoveView(ArchetypeMark Mark, string Before, string After, string Difference);

/// <param name="Axis">Its place among the eight, for the chart.</param>
/// <param name="Hundredths">Null: not measured.</param>
/// <param name="Normalised">What the answers alone give, with two decimals.</param>
/// <param name="Depth">The depth word.</param>
/// <param name="Place">Primary, Secondary, Shadow or nothing.</param>
public sealed record ScoreView(
    int Axis,
    ArchetypeMark Mark,
    int? Hundredths,
    string? Normalised,
    int? Rounded,
    string? Depth,
    string? Meaning,
    string? Place,
    int Earned,
    int Least,
    int Most,
    int PointingHere,
    IReadOnlyList<EvidenceView> Evidence
);

/// <summary>An answer as evidence for one archetype.</summary>
public sealed record EvidenceView(string Text, string Label, int Points, int Most);

/// <param name="TookMs">From the step before, or the start, until it was closed; null while it is open.</param>
public sealed record StepView(int Number, long? TookMs, bool WithGaps, IReadOnlyList<AnswerView> Answers);

/// <param name="Label">The choice that counts; null where the item was left out.</param>
/// <param name="Before">Earlier choices, the first one first.</param>
/// <param name="TookMs">Null where the answer came together with others: then only the step's time is known.</param>
/// <param name="Heard">Of an answer in the visitor's own words, what was heard in it.</param>
/// <param name="ReadBy">Who read it, and why it wasn't the model where it was to be.</param>
public sealed record AnswerView(
    string Text,
    string? Label,
    IReadOnlyList<string> Before,
    long? TookMs,
    IReadOnlyList<PointsView> Points,
    IReadOnlyList<HeardView>? Heard = null,
    string? ReadBy = null
);

/// <summary>A piece of a text, with the archetypes that were heard there; none: plain words.</summary>
public sealed record HeardView(string Text, IReadOnlyList<ArchetypeMark> Marks);

public sealed record PointsView(ArchetypeMark Mark, int Points);

public sealed record JourneyFact(string Label, string Value);

public sealed record TechnicalView(string ResolvedHash, int? EngineVersion, string Scale, int PageSize, int Revision);
