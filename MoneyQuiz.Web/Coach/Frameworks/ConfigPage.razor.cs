using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Web.Coach.Frameworks.Editing;
using MoneyQuiz.Web.Coach.Frameworks.Editors;
using MoneyQuiz.Web.Coach.Frameworks.Fields;

namespace MoneyQuiz.Web.Coach.Frameworks;

public sealed partial class ConfigPage(
    CurrentDraft drafts,
    SaveDraft save,
    PublishDraft publish,
    DiscardDraft discard,
    SnapshotList snapshots,
    ChangeSignals signals,
    TimeProvider clock,
    IJSRuntime script
) : IAsyncDisposable
{
    private static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;

    private EditSession? _session;
    private string? _slug;
    private Notice? _notice;
    private bool _json;
    private bool _busy;
    private bool _gone;
    private DraftState? _publishing;
    private IReadOnlyList<ContentFault> _faults = [];
    private IReadOnlyList<DiffLine> _words = [];
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

    private string LinkTo(string pointer) => $"{Urls.Coach.Config(At.Slug, PlaceWords.PlaceOf(pointer)?.At)}#{FieldText.Id(pointer)}";

    private async Task AskToPublish()
    {
        if (_busy || _session is not { Merge: null } session)
        {
            return;
        }

        await session.Autosave.Flush();
        if (session.Autosave.IsDirty || await Read() is not { } draft)
        {
            return;
        }

        session.Hear(draft);
        _words = draft.Diff(Definition).Words;
        _faults = draft.Faults(Definition);
        if (draft.Id is null || (_words.Count == 0 && _faults.Count == 0))
        {
            _notice = new Notice("info", "There is nothing to publish", "The draft says what visitors see already.");
        }
        else
        {
            _publishing = draft;
        }
    }

    private async Task Publish(string reason)
    {
        if (_publishing is not { } shown || _session is not { } session)
        {
            return;
        }

        _busy = true;
        try
        {
            switch (await publish.Run(At.Actor, At.Tenant.Id, Definition.Framework, shown.Revision, reason))
            {
                case DraftPublished.Published done:
                    _notice = new Notice(
                        "success",
                        $"Published as version {done.ConfigVersion}",
                        "Visitors meet it with their next click. The history keeps what was before."
                    );
                    await Reload();
                    break;
                case DraftPublished.Conflict { Now: var now }:
                    await Collide(session, now);
                    break;
                case DraftPublished.Invalid invalid:
                    _faults = invalid.Faults;
                    return;
                case DraftPublished.NotAllowed:
                    _notice = new Notice("danger", "Not published", "Your role here no longer allows it. Ask an admin of this tenant.");
                    break;
                default:
                    _notice = new Notice("info", "There is nothing to publish", "The draft says what visitors see already.");
                    await Reload();
                    break;
            }

            _publishing = null;
        }
        finally
        {
            _busy = false;
        }
    }

    // Saved by somebody since the diff was shown, or published since the draft began.
    private async Task Collide(EditSession session, DraftState now)
    {
        session.Hear(now);
        if (now.IsBehind)
        {
            var all = await snapshots.All(At.Actor, At.Tenant.Id, Definition.Framework) ?? [];
            var began = all.FirstOrDefault(s => s.Version == now.BaseConfigVersion);
            var was = began is null ? null : await snapshots.One(At.Actor, At.Tenant.Id, Definition.Framework, began.Id);
            session.OpenMerge(now, was?.State ?? FrameworkConfig.Empty);
        }
        else
        {
            _notice = new Notice(
                "warning",
                "The draft has changed meanwhile",
                "Somebody saved it while you read. Look at the changes again, then publish."
            );
        }
    }

    private async Task Discard()
    {
        if (_session is not { } session)
        {
            return;
        }

        var config = session.Now.Config;
        var outcome = await discard.Run(At.Actor, At.Tenant.Id, Definition.Framework, session.Draft.Revision);
        if (outcome is DraftDiscarded.Done)
        {
            await Reload();
            _notice = new Notice("success", "The draft is gone", "What you edit now begins from what is published.", "Undo", () => BringBack(config));
        }
        else
        {
            _notice = new Notice("warning", "Nothing was thrown away", "Somebody else saved the draft meanwhile. Look at it first.");
            await Hear();
        }
    }

    private void BringBack(FrameworkConfig config)
    {
        _session?.TakeAll(config);
        _notice = null;
    }

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

    private sealed record Notice(string Tone, string Title, string? Text = null, string? ActWords = null, Action? Act = null);
}
