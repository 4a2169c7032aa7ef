using System.Security.Claims;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Account;

/// <summary>What the sign-in cookie says: who, on which sign-in, and whether with a second factor. Never what they may do.</summary>
public static class AccountClaims
{
    public const string SignIn = "mq:sign-in";
    public const string SecondFactor = "mq:second-factor";

    /// <summary>The person behind a principal; null where nobody is signed in.</summary>
    public static Actor? ToActor(this ClaimsPrincipal principal, string? address = null) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        && Guid.TryParse(principal.FindFirstValue(SignIn), out var signIn)
            ? new Actor(account, signIn, principal.HasClaim(SecondFactor, "true"), address)
            : null;
}
