using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Web.Coach.Branding.Preview;

namespace MoneyQuiz.Web.Coach.Branding;

public sealed partial class BrandPage(
    CurrentDraft drafts,
    SaveDraft save,
    PublishDraft publish,
    RestoreBrand restore,
    PublishedFrameworks frameworks,
    Handover handover,
    TimeProvider clock
) : IAsyncDisposable
{
    private static readonly string Framework = FrameworkDefinitions.MoneyArchetypes.Framework;
    private DraftState? _draft;
    private SampleVisit? _visit;
    private Autosave? _autosave;
    private Theirs? _conflict;
    private (string Tone, string Title, string Words)? _said;
    private IReadOnlyList<(string Id, string Message)> _shownFaults = [];
    private bool _publishing;
    private bool _discarding;
    private bool _busy;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    /// <summary>Where the first HTML's state waits for its circuit.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    private BrandEdit? Edit { get; set; }

    private bool CanPublish =>
        Edit is not null && _draft is not null && _conflict is null && !_busy && Edit.DiffersFrom(_draft.PublishedBrand.Brand).Count > 0;

    protected override async Task OnParametersSetAsync()
    {
        if (Edit is not null)
        {
            return;
        }

        var known = Handed is { } key ? handover.Take<Opened>(key) : null;
        var draft = known?.Draft ?? await drafts.Of(At.Actor, At.Tenant.Id, Framework);
        var resolved = known?.Resolved ?? await frameworks.Current(At.Tenant.Id);
        if (draft is null)
        {
            return;
        }

        Handed = known is null && !RendererInfo.IsInteractive ? handover.Put(new Opened(draft, resolved)) : null;
        _autosave = new Autosave(clock, Save, () => _ = InvokeAsync(StateHasChanged));
        _visit = SampleVisit.Of(resolved);
        Open(draft);
    }

    private void Open(DraftState draft)
    {
        _draft = draft;
        Edit = new BrandEdit(draft.Brand ?? draft.PublishedBrand.Brand);
    }

    private void Pick(PictureUse use, PictureId? picture)
    {
        Edit!.Set(use, picture);
        Changed();
    }

    private void Changed()
    {
        (_said, _shownFaults) = (null, []);
        _autosave?.Touch();
    }

    // On the circuit, between two keystrokes: what is saved is one state of the form.
    private async Task<bool> Save()
    {
        var saved = true;
        await InvokeAsync(async () => saved = await Keep(new DraftEdit(_draft!.Revision, Brand: Edit!.Tidied)));
        return saved;
    }

    private async Task<bool> Keep(DraftEdit edit)
    {
        switch (await save.Run(At.Actor, At.Tenant.Id, Framework, edit))
        {
            case DraftSaved.Saved saved:
                _draft = _draft! with
                {
                    Revision = saved.Revision,
                    Brand = edit.Brand,
                    Config = edit.Config ?? _draft.Config,
                    BaseConfigVersion = edit.BaseConfigVersion ?? _draft.BaseConfigVersion,
                };
                return true;
            case DraftSaved.Conflict { Now: var now }:
                Differ(now, isPublished: now.Brand is null);
                return false;
            case DraftSaved.Invalid invalid:
                _said = ("danger", "Not saved", string.Join(' ', invalid.Faults.Select(f => f.Sentence)));
                return false;
            default:
                _said = ("danger", "Not saved", NotAllowed);
                return false;
        }
    }

    private void Differ(DraftState now, bool isPublished)
    {
        _draft = now;
        _conflict = isPublished
            ? new Theirs(now.PublishedBrand.Brand, now.PublishedBrand.ByName, now.PublishedBrand.At, IsPublished: true)
            : new Theirs(now.Brand!, now.ByName, now.At, IsPublished: false);
    }

    // Theirs has been seen now: the draft begins from it.
    private async Task Settle(HashSet<string> mine)
    {
        Edit!.Merge(_conflict!.Brand, mine);
        _conflict = null;
        var now = _draft!;
        // Content that was published meanwhile, and that this draft has not changed, is taken as it is.
        var content = now.Brand is null ? now.Published.Config : null;
        var edit = new DraftEdit(
            now.Revision,
            content,
            Edit.Tidied,
            content is null ? null : now.Published.Version,
            BaseBrandVersion: now.PublishedBrand.Version
        );
        if (await Keep(edit))
        {
            _autosave!.Resume();
        }
    }

    private async Task Ask()
    {
        if (!CanPublish)
        {
            return;
        }

        _shownFaults = [.. Edit!.Faults.Select(f => (BrandField.IdOf(f.Key), f.Sentence))];
        _publishing = _shownFaults.Count == 0 && await _autosave!.Flush() && _conflict is null;
    }

    private const string NotAllowed = "Your role here no longer allows it. Ask an admin of this tenant.";

    public async ValueTask DisposeAsync()
    {
        if (_autosave is not null)
        {
            // What was typed in the last moment is kept.
            await _autosave.Flush();
            await _autosave.DisposeAsync();
        }
    }

    /// <summary>Somebody else's brand, to be set against what is typed here.</summary>
    private sealed record Theirs(Brand Brand, string? By, DateTimeOffset? At, bool IsPublished);

    private sealed record Opened(DraftState Draft, ResolvedFramework Resolved);
}
