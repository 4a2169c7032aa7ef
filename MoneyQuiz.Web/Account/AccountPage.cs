using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Account;

/// <summary>What the pages of this door have in common: who asks, where they want to go, and what was wrong.</summary>
public abstract class AccountPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required AddressHash Addresses { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>What happened before this page was shown, as a word that the page knows.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? DoneWhat { get; set; }

    /// <summary>What is wrong with what was sent, in one sentence.</summary>
    protected string? Fault { get; set; }

    protected Actor? Actor => Http.User.ToActor(Addresses.Of(Http));

    protected Visitor Visitor => Addresses.Visitor(Http);

    /// <summary>Where to go afterwards: always a path of this site.</summary>
    protected string Return => ReturnPath.Safe(ReturnUrl);

    protected string WithReturn(string path) => ReturnUrl is null ? path : $"{path}?returnUrl={Uri.EscapeDataString(Return)}";

    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Goes on after a change of one's own account; shows what was wrong where it did not happen.</summary>
    /// <returns>New recovery codes, to be shown now and never again.</returns>
    protected async Task<IReadOnlyList<string>?> Follow(AccountOutcome outcome, string next)
    {
        switch (outcome)
        {
            case AccountOutcome.Done done:
                await SignInCookie.Issue(Http, done.By);
                if (done.RecoveryCodes is null)
                {
                    Navigation.NavigateTo(next);
                }

                return done.RecoveryCodes;
            case AccountOutcome.NeedsConfirmation:
                Navigation.NavigateTo(
                    "/account/confirm?returnUrl=" + Uri.EscapeDataString(Http.Request.Path + Http.Request.QueryString.ToUriComponent())
                );
                return null;
            case AccountOutcome.SignedOut:
                Navigation.NavigateTo("/account/sign-in?reason=ended");
                return null;
            case AccountOutcome.Invalid invalid:
                Fault = invalid.Fault;
                return null;
            default:
                throw new InvalidOperationException(outcome.ToString());
        }
    }
}
