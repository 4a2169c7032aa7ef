namespace MoneyQuiz.Domain.Access;

/// <summary>Who acts: a signed-in person on one of their sign-ins, or an API key. Says nothing of what they may do.</summary>
/// <param name="AccountId">The person; empty where a key acts, so that no membership is ever theirs.</param>
/// <param name="SignInId">The sign-in that the request or the circuit runs on.</param>
/// <param name="SecondFactor">Whether this sign-in was made with a second factor or a passkey.</param>
/// <param name="Address">Where the request came from, as a keyed hash; null where unknown.</param>
public sealed record Actor(Guid AccountId, Guid SignInId, bool SecondFactor, string? Address = null)
{
    /// <summary>The API key that acts; null where a person does.</summary>
    public Guid? ApiKeyId { get; private init; }

    /// <summary>As an audit chain names it: <c>account:{id}</c> or <c>api-key:{id}</c>. Readers are shown the name behind the id.</summary>
    public string AuditName => ApiKeyId is { } key ? $"api-key:{key}" : $"account:{AccountId}";

    public static Actor OfKey(Guid key, string? address) => new(Guid.Empty, Guid.Empty, SecondFactor: false, address) { ApiKeyId = key };
}
