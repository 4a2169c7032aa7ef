using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>One visitor's run through one format, as a row. It begins with the first answer.</summary>
public sealed class AssessSession : ITenantOwned
{
    /// <summary>Left for so long, a session counts as abandoned.</summary>
    public static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(24);

    /// <summary>For so long after the last answer it can be taken up again.</summary>
    public static readonly TimeSpan ResumableFor = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the token, 64 hexadecimal digits; the token itself is only in the visitor's links.</summary>
    public required string TokenHash { get; init; }

    /// <summary><c>money_archetypes</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>A <see cref="ModeKey"/>.</summary>
    public required string ModeKey { get; init; }

    public required string ResolvedHash { get; init; }

    public required string Variant { get; init; }

    public required string Scale { get; init; }

    public required int PageSize { get; init; }

    public required long Seed { get; init; }

    /// <summary>An <see cref="AnswerLog"/>; only ever appended to.</summary>
    public required byte[] Answers { get; init; }

    /// <summary>Of the answers: what an UPDATE must still find.</summary>
    public required int Revision { get; init; }

    public required int StepsDone { get; init; }

    /// <summary>When the start page was made: answers' times count from here.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When the first answer came.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastAnswerAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Where it comes from: a key of <see cref="SessionSource"/>.</summary>
    public string Source { get; init; } = SessionSource.Own;

    public string? Persona { get; init; }

    public string? UtmSource { get; init; }

    public string? UtmMedium { get; init; }

    public string? UtmCampaign { get; init; }

    public string? UtmTerm { get; init; }

    public string? UtmContent { get; init; }

    public string? MqVariant { get; init; }

    public string? Referrer { get; init; }

    /// <summary><c>phone</c>, <c>tablet</c> or <c>desktop</c>, as the browser names itself.</summary>
    public string? DeviceClass { get; init; }

    public Guid? LeadId { get; set; }

    public string? PrimaryArchetype { get; init; }

    public string? SecondaryArchetype { get; init; }

    public string? ShadowArchetype { get; init; }

    /// <summary>0–100 hundredths.</summary>
    public int? Quality { get; init; }

    public int? EngineVersion { get; init; }

    /// <summary>A <see cref="Scoring.ScoreCard"/> with its trace.</summary>
    public byte[]? Card { get; init; }

    /// <summary>Made by the demo loader: removable and restorable in one action.</summary>
    public bool IsDemo { get; init; }

    /// <summary>0–100, as the list sorts by it: the coach's own where they have set one. Null until it is complete or abandoned.</summary>
    public int? Likelihood { get; set; }

    /// <summary>Why, as <see cref="Domain.Likelihood.LikelihoodScore.ReasonsText"/>; of the score that was worked out, whatever the coach set.</summary>
    public string? LikelihoodReasons { get; set; }

    /// <summary>What the coach set by hand; null where they trust the signals.</summary>
    public int? LikelihoodOverride { get; set; }

    public Guid? LikelihoodSetBy { get; set; }

    public DateTimeOffset? LikelihoodSetAt { get; set; }

    /// <summary>When the visitor first opened the booking page from their result.</summary>
    public DateTimeOffset? BookingClickedAt { get; set; }

    /// <summary>When the visitor first came back from booking a call.</summary>
    public DateTimeOffset? BookedAt { get; set; }

    public bool HasNotes { get; set; }

    /// <summary>A <see cref="SessionOutcome"/>; null while nothing is known.</summary>
    public string? Outcome { get; set; }

    public DateTimeOffset? OutcomeAt { get; set; }

    /// <summary>The likelihood when the outcome was said: what came of it is compared with what was foretold.</summary>
    public int? OutcomeLikelihood { get; set; }

    /// <summary>Its state at a time. Abandoned is not stored: it follows from the last answer's time, and ends with the next.</summary>
    public SessionStatus StatusAt(DateTimeOffset now) => StatusAt(CompletedAt, LastAnswerAt, now);

    /// <inheritdoc cref="StatusAt(DateTimeOffset)"/>
    public static SessionStatus StatusAt(DateTimeOffset? completedAt, DateTimeOffset lastAnswerAt, DateTimeOffset now) =>
        completedAt is not null ? SessionStatus.Completed
        : now - lastAnswerAt < AbandonedAfter ? SessionStatus.InProgress
        : SessionStatus.Abandoned;

    /// <summary>Whether its link still leads to a step.</summary>
    public bool IsResumable(DateTimeOffset now) => CompletedAt is null && now - LastAnswerAt < ResumableFor;

    /// <summary>As the session machine sees it.</summary>
    public SessionState ToState() =>
        new(
            new SessionFacts(ResolvedHash, Formats.ModeKey.Parse(ModeKey), Variant, Scale, PageSize, SessionSeed.FromInt64(Seed)),
            AnswerLog.Decode(Answers)
        );
}

public enum SessionStatus
{
    InProgress,
    Completed,
    Abandoned,
}
