using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Account;

namespace MoneyQuiz.Web.Coach;

/// <summary>
/// Asks the doorkeeper on every change of the address, and again whenever access or the tenant has changed: a circuit
/// lives for hours, and what held when it began may hold no longer.
/// </summary>
public sealed partial class CoachGate(
    Doorkeeper doorkeeper,
    PersonCard people,
    TenantDirectory directory,
    ChangeSignals signals,
    AuthenticationStateProvider authentication,
    NavigationManager links
)
{
    private Verdict _verdict = new Verdict.Waiting();
    private CoachContext? _context;
    private Actor? _actor;
    private bool _begun;
    private bool _left;
    private GateView? _drawn;

    [Parameter, EditorRequired]
    public required RenderFragment<GateView> ChildContent { get; set; }

    [CascadingParameter]
    public Microsoft.AspNetCore.Components.RouteData? Route { get; set; }

    /// <summary>What the first HTML was made with: the circuit begins with it, so that nothing flickers, and checks at once.</summary>
    [PersistentState]
    public GateMemo? Memo { get; set; }

    [PersistentState]
    public Person? Person { get; set; }

    private Role Minimum => MinimumRoleAttribute.Of(Route?.PageType);

    private string Back => new Uri(links.Uri).PathAndQuery;

    // A check that finds what the page was begun with changes nothing: all of the page would be drawn twice, and kept twice.
    protected override bool ShouldRender() => _drawn != new GateView(_verdict, _context, Person);

    private GateView View() => _drawn = new GateView(_verdict, _context, Person);

    protected override async Task OnInitializedAsync()
    {
        signals.Changed += Heard;
        signals.Reset += Lost;
        _actor = (await authentication.GetAuthenticationStateAsync()).User.ToActor();
        if (_actor is not null && Memo is { } memo && directory.ById(new TenantId(memo.Tenant)).AsTask() is { IsCompletedSuccessfully: true } known)
        {
            _context = await known is { } tenant ? new CoachContext(tenant, memo.Role, _actor) : null;
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        // What stands inside may be another page now.
        _drawn = null;
        // The page of another tenant must not be shown for a moment with this one's context.
        if (TenantAddress.SlugIn(links.Uri) is var slug && _context is not null && _context.Slug != slug)
        {
            _context = null;
        }

        _verdict = _context is null ? new Verdict.Waiting() : Verdict.Of(new Entry.Entered(_context.Tenant, _context.Role), Minimum, Back);
        await Check(again: _begun);
        _begun = true;
    }

    private async Task Check(bool again)
    {
        if (_actor is null)
        {
            Go(new Verdict.Go(Urls.Account.SignInAgain(Back), Load: true));
            return;
        }

        Person = again || Person is null ? await people.Read(_actor.AccountId) : Person;
        var slug = TenantAddress.SlugIn(links.Uri);
        if (slug is null)
        {
            Go(
                Person?.Tenants is [var first, ..]
                    ? new Verdict.Go(TenantAddress.Elsewhere(links.Uri, first.Slug), Load: false)
                    : new Verdict.Nowhere()
            );
            return;
        }

        var entry = await doorkeeper.Enter(_actor, slug);
        if (_left || slug != TenantAddress.SlugIn(links.Uri))
        {
            return;
        }

        var entered = entry as Entry.Entered;
        Memo = entered is null ? null : new GateMemo(entered.Tenant.Id.Value, entered.Role);
        if (entered is null || _context is null || _context.Role != entered.Role || !ReferenceEquals(_context.Tenant, entered.Tenant))
        {
            _context = entered is null ? null : new CoachContext(entered.Tenant, entered.Role, _actor);
        }

        Go(Verdict.Of(entry, Minimum, Back));
    }

    private void Go(Verdict verdict)
    {
        _verdict = verdict;
        if (verdict is Verdict.Go go)
        {
            links.NavigateTo(go.Url, forceLoad: go.Load, replace: !go.Load);
        }
        else if (verdict is Verdict.NotFound)
        {
            links.NotFound();
        }
    }

    private void Heard(ChangeSignal signal)
    {
        var mine = signal.Kind == "access" && (signal.Id == _actor?.AccountId || signal.Id == _context?.Tenant.Id.Value);
        if (mine || (signal.Kind == "tenant" && signal.Id == _context?.Tenant.Id.Value))
        {
            Lost();
        }
    }

    private void Lost() =>
        _ = InvokeAsync(async () =>
        {
            if (!_left)
            {
                await Check(again: true);
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

/// <summary>What is handed from the first HTML to the circuit: where, and in which role.</summary>
public sealed record GateMemo(Guid Tenant, Role Role);
