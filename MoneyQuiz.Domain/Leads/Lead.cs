using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>The person behind sessions: one per tenant and email address.</summary>
public sealed class Lead : ITenantOwned
{
    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    /// <summary>As it was typed.</summary>
    public required string Email { get; set; }

    /// <summary>Lower case, without spaces around it: what makes two addresses one person.</summary>
    public required string EmailNorm { get; init; }

    public string? Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsDemo { get; set; }

    /// <summary>The lead that this one was found to be; its own sessions have moved there.</summary>
    public Guid? MergedInto { get; set; }

    public static string Normalise(string email) => email.Trim().ToLowerInvariant();
}
