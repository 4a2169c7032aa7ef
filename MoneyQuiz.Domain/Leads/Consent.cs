using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>That a person agreed, to what exactly, when and where. Only what was ticked is a row; nothing is ticked beforehand.</summary>
public sealed class Consent : ITenantOwned
{
    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required Guid LeadId { get; init; }

    /// <summary>The session that it was given with.</summary>
    public required Guid SessionId { get; init; }

    public required ConsentKind Kind { get; init; }

    /// <summary>The words beside the box, as they were shown.</summary>
    public required string Text { get; init; }

    /// <summary>The first 12 hexadecimal digits of the text's SHA-256: two texts, two versions.</summary>
    public required string TextVersion { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where it was given: <c>quiz</c>.</summary>
    public required string Source { get; init; }
}

public enum ConsentKind
{
    /// <summary>To be sent the result.</summary>
    Result,

    /// <summary>To be contacted by the coach.</summary>
    Contact,
}
