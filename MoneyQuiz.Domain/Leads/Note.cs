using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>What a coach wrote about a session, in Markdown.</summary>
public sealed class Note : ITenantOwned
{
    public const int MostText = 10_000;

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required Guid SessionId { get; init; }

    public required string Text { get; set; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Grows with each edit: an edit names the one that it began from.</summary>
    public int Revision { get; set; } = 1;

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Not shown any more; can be put back until the nightly job takes it away.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>What to do, or null where the text is good.</summary>
    public static string? FaultOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "Write something first."
        : text.Length > MostText ? $"Shorten the note to at most {MostText:N0} characters; it has {text.Length:N0}."
        : text.Contains('\0', StringComparison.Ordinal) ? "Take out the signs that can’t be kept."
        : null;
}
