using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>A tenant's published config of one framework. Beside these members the row has one JSON column for each of <see cref="ConfigColumns"/>.</summary>
public sealed class ConfigRow : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary><c>money_archetypes</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>1, 2, 3 …: one more with each accepted change. Where there is no row, 0.</summary>
    public required int Version { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary><c>account:{id}</c>, <c>api-key:{id}</c> or <c>seed:{name}</c>.</summary>
    public required string ChangedBy { get; set; }
}
