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

/// <summary>A config as a change left it.</summary>
public sealed class ConfigSnapshot : ITenantOwned
{
    /// <summary>How many are kept for each tenant and framework.</summary>
    public const int Kept = 50;

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required string Framework { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    /// <summary>The whole config, as <see cref="FrameworkConfig.ToJson"/> writes it.</summary>
    public required string State { get; init; }

    /// <summary>From the version before: JSON Patch, RFC 6902.</summary>
    public required string Diff { get; init; }

    /// <summary>The same in words: a list of <see cref="DiffLine"/>.</summary>
    public required string Words { get; init; }

    /// <summary>What quizzes ran on then; kept for as long as the snapshot is.</summary>
    public required string ResolvedHash { get; init; }
}
