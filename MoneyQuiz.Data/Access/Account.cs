using Microsoft.AspNetCore.Identity;

namespace MoneyQuiz.Data.Access;

/// <summary>A person who signs in. Their user name is their email address; what they may do stands in memberships.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary><c>system</c>, <c>light</c> or <c>dark</c>.</summary>
    public string Theme { get; set; } = "system";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Switched off by the platform: cannot sign in, and open sign-ins end.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The time step of the last one-time code taken: a code is good once only.</summary>
    public long LastTotpStep { get; set; }
}
