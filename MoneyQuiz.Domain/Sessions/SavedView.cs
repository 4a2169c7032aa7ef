using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>A filter and an order that a person keeps under a name, for themselves, in one tenant.</summary>
public sealed class SavedView : ITenantOwned
{
    public const int MostName = 60;

    /// <summary>Longer than any filter can be.</summary>
    public const int MostQuery = 2_000;

    /// <summary>A person has no more of them in one tenant.</summary>
    public const int MostViews = 50;

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>As in the address, in its one order, without the tenant and without a page: equal texts are equal views.</summary>
    public required string Query { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? FaultOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Give the view a name, like “Hot leads this month”."
        : name.Trim().Length > MostName ? $"Shorten the name to at most {MostName} letters."
        : name.Any(char.IsControl) ? "Take out the signs that can’t be kept."
        : null;
}
