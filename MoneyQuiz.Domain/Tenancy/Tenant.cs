namespace MoneyQuiz.Domain.Tenancy;

/// <summary>One coach or coaching firm.</summary>
public sealed class Tenant
{
    public required TenantId Id { get; init; }

    public required TenantSlug Slug { get; init; }

    public required string Name { get; set; }

    public TenantStatus Status { get; set; } = TenantStatus.Active;

    /// <summary>A culture name such as <c>en-GB</c>.</summary>
    public required string Locale { get; set; }

    /// <summary>An IANA time zone such as <c>Europe/London</c>.</summary>
    public required string TimeZone { get; set; }

    /// <summary><c>chooser</c> or the path of one format: what <c>/q/{slug}</c> shows.</summary>
    public string FrontPage { get; set; } = "chooser";

    /// <summary>How long a session is kept, in months; 1–120.</summary>
    public int RetentionMonths { get; set; } = 24;

    /// <summary>Whether a member without a second factor is held at the set-up page.</summary>
    public bool RequireMfa { get; set; }

    /// <summary>Publishing asks again where more than this percentage of past sessions would change its primary archetype: 0–100; null never asks.</summary>
    public int? EffectLimit { get; set; }

    /// <summary>CIDR ranges from which the API may write; empty means from anywhere.</summary>
    public string[] WriteAllowlist { get; set; } = [];

    /// <summary>Made by the demo loader: removable in one action.</summary>
    public bool IsDemo { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public ICollection<TenantHost> Hosts { get; init; } = [];
}

public enum TenantStatus
{
    Active,
    Suspended,
}

/// <summary>A host name of a tenant's own, lower case, without port; unique over the platform.</summary>
public sealed class TenantHost
{
    public required string Host { get; init; }

    public required TenantId TenantId { get; init; }
}
