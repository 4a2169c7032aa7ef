using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Scoring.Text.Models;

/// <summary>A tenant's own model for reflections, with the sealed key to it. It is no part of the config: no snapshot, draft or resolved state holds it.</summary>
public sealed class TenantTextReader : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public bool IsOn { get; set; }

    public string Endpoint { get; set; } = "";

    public string Model { get; set; } = "";

    /// <summary>The key, encrypted; null where the endpoint asks for none.</summary>
    public string? SealedKey { get; set; }

    public DateTimeOffset? KeySetAt { get; set; }

    public int DailyCalls { get; set; }

    public int MonthlyCalls { get; set; }

    public string Notice { get; set; } = "";

    /// <summary>Grows with each change: an editor that began from an older one is refused.</summary>
    public int Revision { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public TextReaderSettings Settings => new(IsOn, Endpoint, Model, DailyCalls, MonthlyCalls, Notice);
}

/// <summary>What a tenant has used of its model in a calendar month (UTC). One row a month, so that one statement counts and refuses at once.</summary>
public sealed class TextReaderUse : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The latest day with a call.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Calls on <see cref="Day"/>.</summary>
    public required int DayCalls { get; init; }

    public required int MonthCalls { get; init; }

    /// <summary>Of those, how many brought no reading.</summary>
    public required int Failed { get; init; }

    /// <summary>As the provider counted them.</summary>
    public required long Tokens { get; init; }

    /// <summary>Why the last one failed: a <see cref="FallbackCause"/>.</summary>
    public byte? LastCause { get; init; }

    public DateTimeOffset? LastFailedAt { get; init; }

    public DateTimeOffset? LastReadAt { get; init; }
}
