using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Likelihood;

/// <summary>A tenant's own settings, and when all of its scores were last worked out.</summary>
public sealed class TenantLikelihood : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary><see cref="LikelihoodSettings"/> as JSON; null: the defaults.</summary>
    public string? Settings { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>When the last pass over all scores began that came to its end.</summary>
    public DateTimeOffset? RenewedAt { get; set; }
}
