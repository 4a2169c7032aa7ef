using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Privacy;

/// <summary>That a person is to be erased: asked for, and carried out 30 days later unless somebody thinks better of it.</summary>
public sealed class Erasure : ITenantOwned
{
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    /// <summary>The person; null where nobody said who they are, and only a session is to go.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>The session of a person who is not known; null where a person is named.</summary>
    public Guid? SessionId { get; set; }

    public required Guid AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? CancelledAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public bool IsOpen => CancelledAt is null && DoneAt is null;
}
