namespace MoneyQuiz.Domain.Access;

/// <summary>Who acts: a signed-in person on one of their sign-ins. Says nothing of what they may do.</summary>
/// <param name="AccountId">The person.</param>
/// <param name="SignInId">The sign-in that the request or the circuit runs on.</param>
/// <param name="SecondFactor">Whether this sign-in was made with a second factor or a passkey.</param>
/// <param name="Address">Where the request came from, as a keyed hash; null where unknown.</param>
public sealed record Actor(Guid AccountId, Guid SignInId, bool SecondFactor, string? Address = null);
