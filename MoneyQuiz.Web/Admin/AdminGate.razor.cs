using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Coach;

namespace MoneyQuiz.Web.Admin;

/// <summary>The coach gate's counterpart before the platform's pages: a second factor is always demanded.</summary>
public sealed partial class AdminGate(
    Doorkeeper doorkeeper,
    PersonCard people,
    ChangeSignals signals,
    AuthenticationStateProvider authentication,
    NavigationManager links
)
{
    private Verdict _verdict = new Verdict.Waiting();
    private Actor? _actor;
    private bool _left;
    private AdminView? _drawn;

    [Parameter, EditorRequired]
    public required RenderFragment<AdminView> ChildContent { get; set; }

    /// <summary>As the coach gate's: what the first HTML was made with.</summary>
    [PersistentState]
    public Person? Person { get; set; }

    [PersistentState]
    public bool Entered { get; set; }

    // As the coach gate's: what changes nothing is not drawn again.
    protected override bool ShouldRender() => _drawn != new AdminView(_verdict, _actor, Person);

    private AdminView View() => _drawn = new AdminView(_verdict, _actor, Person);

    protected override async Task OnInitializedAsync()
    {
        signals.Changed += Heard;
        signals.Reset += Lost;
        _actor = (await authentication.GetAuthenticationStateAsync()).User.ToActor();
        _verdict = Entered && _actor is not null ? new Verdict.Inside() : new Verdict.Waiting();
    }

    protected override Task OnParametersSetAsync()
    {
        // What stands inside may be another page now.
        _drawn = null;
        return Check();
    }

    private async Task Check()
    {
        var back = new Uri(links.Uri).PathAndQuery;
        Entry entry = _actor is null ? new Entry.SignedOut() : await doorkeeper.EnterPlatform(_actor);
        Person = _actor is null ? null : Person ?? await people.Read(_actor.AccountId);
        if (_left)
        {
            return;
        }

        Entered = entry is Entry.EnteredPlatform;
        _verdict = Verdict.Of(entry, Role.Viewer, back);
        if (_verdict is Verdict.Go go)
        {
            links.NavigateTo(go.Url, forceLoad: go.Load);
        }
        else if (_verdict is Verdict.NotFound)
        {
            links.NotFound();
        }
    }

    private void Heard(ChangeSignal signal)
    {
        if (signal.Kind == "access" && signal.Id == _actor?.AccountId)
        {
            Lost();
        }
    }

    private void Lost() =>
        _ = InvokeAsync(async () =>
        {
            if (!_left)
            {
                await Check();
                StateHasChanged();
            }
        });

    public void Dispose()
    {
        _left = true;
        signals.Changed -= Heard;
        signals.Reset -= Lost;
    }
}

/// <summary>What the gate tells the frame.</summary>
public sealed record AdminView(Verdict Verdict, Actor? Actor, Person? Person);
