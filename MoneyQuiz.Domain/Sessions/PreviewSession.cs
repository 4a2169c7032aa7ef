using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>
/// A run through a preview. It goes the same way as a visitor's session, but stands in a table of its own: it is never
/// counted, has no lead and no arrival, and is gone a day later.
/// </summary>
public sealed class PreviewSession : ITenantOwned
{
    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    /// <summary>The draft that it previews.</summary>
    public required Guid DraftId { get; init; }

    public required string TokenHash { get; init; }

    public required string Framework { get; init; }

    public required string ModeKey { get; init; }

    public required string ResolvedHash { get; init; }

    public required string Variant { get; init; }

    public required string Scale { get; init; }

    public required int PageSize { get; init; }

    public required long Seed { get; init; }

    public required byte[] Answers { get; init; }

    public required int Revision { get; init; }

    public required int StepsDone { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastAnswerAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public byte[]? Card { get; init; }

    /// <summary>As the quiz's pages know sessions.</summary>
    public AssessSession ToSession() =>
        new()
        {
            Id = Id,
            TenantId = TenantId,
            TokenHash = TokenHash,
            Framework = Framework,
            ModeKey = ModeKey,
            ResolvedHash = ResolvedHash,
            Variant = Variant,
            Scale = Scale,
            PageSize = PageSize,
            Seed = Seed,
            Answers = Answers,
            Revision = Revision,
            StepsDone = StepsDone,
            IssuedAt = IssuedAt,
            StartedAt = StartedAt,
            LastAnswerAt = LastAnswerAt,
            CompletedAt = CompletedAt,
            Source = "preview",
            Card = Card,
        };
}
