using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>A task that a coach has set themselves for a session.</summary>
public sealed class FollowUp : ITenantOwned
{
    public const int MostTitle = 200;

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required Guid SessionId { get; init; }

    public required string Title { get; init; }

    /// <summary>A day of the tenant's calendar.</summary>
    public DateOnly? DueOn { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <inheritdoc cref="Note.DeletedAt"/>
    public DateTimeOffset? DeletedAt { get; set; }

    public static string? FaultOf(string? title) =>
        string.IsNullOrWhiteSpace(title) ? "Say what is to be done."
        : title.Trim().Length > MostTitle ? $"Shorten it to at most {MostTitle} characters."
        : title.Any(char.IsControl) ? "Take out the signs that can’t be kept."
        : null;
}
