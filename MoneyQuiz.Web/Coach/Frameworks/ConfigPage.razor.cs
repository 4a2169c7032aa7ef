using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Web.Coach.Frameworks.Editing;
using MoneyQuiz.Web.Coach.Frameworks.Editors;
using MoneyQuiz.Web.Coach.Frameworks.Fields;

namespace MoneyQuiz.Web.Coach.Frameworks;

public sealed partial class ConfigPage(CurrentDraft drafts, SaveDraft save, ChangeSignals signals, TimeProvider clock, IJSRuntime script)
    : IAsyncDisposable
{
    private static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;

    private EditSession? _session;
    private string? _slug;
    private Notice? _notice;
    private bool _json;
    private bool _gone;
    private IJSObjectReference? _module;
    private DotNetObjectReference<ConfigPage>? _self;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    /// <summary>The place that is edited: <c>mode_overrides/likert</c>.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    public string? PlaceAt { get; set; }

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    private EditorPlace Place => EditorPlaces.Find(PlaceAt);

    private ConfigTab Shown => ConfigTab.Find(Tab);

    protected override void OnInitialized()
    {
        signals.Changed += Heard;
        signals.Reset += Lost;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_slug != At.Slug)
        {
            _slug = At.Slug;
            await Leave();
            if (await Read() is { } draft && _slug == At.Slug)
            {
                _session = new EditSession(draft, Definition, save, At.Actor, At.Tenant.Id, clock, InvokeAsync);
                _session.Changed += StateHasChanged;
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_module is null && _self is null && _session is not null)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await script.InvokeAsync<IJSObjectReference>("import", $"./{Assets["coach/config.js"]}");
            await _module.InvokeVoidAsync("begin", _self, At.Slug);
        }
    }

    /// <summary>The browser asks whether all that was typed has arrived: messages come in order, so the answer is yes.</summary>
    [JSInvokable]
    public bool HasHeard() => true;

    /// <summary>What was typed while no circuit was there; kept by the browser, by pointer.</summary>
    [JSInvokable]
    public void Recover(IReadOnlyDictionary<string, string> typed)
    {
        if (_session is not { } session)
        {
            return;
        }

        foreach (var (pointer, text) in typed.Where(t => FieldText.Of(session.Now.Get(t.Key)) != t.Value))
        {
            session.Replace(pointer, FieldText.Like(session.Now.Get(pointer), text));
            _notice = new Notice("success", "What you had typed is back", "The connection was lost before it reached us. It is in the draft now.");
        }

        StateHasChanged();
    }

    private Task<DraftState?> Read() => drafts.Of(At.Actor, At.Tenant.Id, Definition.Framework);

    private async Task Reload()
    {
        if (await Read() is { } draft)
        {
            _session?.Open(draft);
        }
    }

    private async Task Hear()
    {
        if (!_gone && _session is { } session && await Read() is { } draft)
        {
            session.Hear(draft);
            StateHasChanged();
        }
    }

    private void Heard(ChangeSignal signal)
    {
        if (signal.Kind is "draft" or "config" && signal.Id == At.Tenant.Id.Value)
        {
            Lost();
        }
    }

    private void Lost() => _ = InvokeAsync(Hear);

    private async Task Leave()
    {
        if (_session is { } session)
        {
            session.Changed -= StateHasChanged;
            await session.Autosave.Flush();
            await session.DisposeAsync();
            _session = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        signals.Changed -= Heard;
        signals.Reset -= Lost;
        await Leave();
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("end");
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone.
        }

        _self?.Dispose();
    }
}
