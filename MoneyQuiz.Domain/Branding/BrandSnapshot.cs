using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Branding;

/// <summary>A brand as a change left it.</summary>
public sealed class BrandSnapshot : ITenantOwned
{
    /// <summary>How many are kept for each tenant.</summary>
    public const int Kept = 50;

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><c>account:{id}</c>, <c>api-key:{id}</c> or <c>seed:{name}</c>.</summary>
    public required string By { get; init; }

    public string? Reason { get; init; }

    public required Brand State { get; init; }

    /// <summary>From the version before: JSON Patch, RFC 6902.</summary>
    public required string Diff { get; init; }

    /// <summary>The same in words.</summary>
    public required string Words { get; init; }
}
