using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>A word that a coach has put on a person.</summary>
public sealed class LeadTag : ITenantOwned
{
    public const int MostLength = 30;
    public const int MostOnALead = 20;

    public required TenantId TenantId { get; init; }

    public required Guid LeadId { get; init; }

    /// <summary>Lower case, single spaces: one word is one tag however it was typed.</summary>
    public required string Tag { get; init; }

    /// <summary>The <see cref="BulkChange"/> that put it there; null: somebody did, by hand.</summary>
    public Guid? BulkId { get; init; }

    /// <summary><c>  VIP  Autumn </c> → <c>vip autumn</c></summary>
    public static string Normalise(string? tag) =>
        string.Join(' ', (tag ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    public static string? FaultOf(string normalised) =>
        normalised.Length == 0 ? "Type a tag first."
        : normalised.Length > MostLength ? $"Shorten the tag to at most {MostLength} characters."
        : normalised.Any(c => char.IsControl(c) || c == ',') ? "A tag is plain words without commas."
        : null;
}
