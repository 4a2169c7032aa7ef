using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Account.Circuits;

/// <summary>Asks every four seconds whether a circuit's sign-in still stands; if not, the circuit has nobody.</summary>
public sealed class SignInRevalidation(ILoggerFactory log, CheckSignIn check) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(4);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) =>
        authenticationState.User.ToActor() is { } actor
        && await check.Run(actor.AccountId, actor.SignInId, cancellationToken) is { } now
        && now.SecondFactor == actor.SecondFactor;
}
