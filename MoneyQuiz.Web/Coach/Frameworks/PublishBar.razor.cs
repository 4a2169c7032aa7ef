using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Scoring;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Web.Coach.Frameworks.Editing;
using MoneyQuiz.Web.Coach.Frameworks.Fields;

namespace MoneyQuiz.Web.Coach.Frameworks;

/// <summary>The draft's state and what can be done with the whole of it: undo, redo, throw away, publish.</summary>
public sealed partial class PublishBar(CurrentDraft drafts, PublishDraft publish, DiscardDraft discard, SnapshotList snapshots, MeasureEffect effect)
{
    private bool _busy;
    private DraftState? _publishing;
    private IReadOnlyList<ContentFault> _faults = [];
    private IReadOnlyList<DiffLine> _words = [];
    private string? _above;

    [Parameter, EditorRequired]
    public required CoachContext At { get; set; }

    [Parameter, EditorRequired]
    public required EditSession Session { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Notice?> OnSay { get; set; }

    /// <summary>The draft in the database is another one now.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnReload { get; set; }

    private Task Say(Notice? notice) => OnSay.InvokeAsync(notice);

    private string LinkTo(string pointer) => $"{Urls.Coach.Config(At.Slug, PlaceWords.PlaceOf(pointer)?.At)}#{FieldText.Id(pointer)}";

    private async Task AskToPublish()
    {
        if (_busy || Session is not { Merge: null } session)
        {
            return;
        }

        await session.Autosave.Flush();
        if (session.Autosave.IsDirty || await drafts.Of(At.Actor, At.Tenant.Id, session.Definition.Framework) is not { } draft)
        {
            return;
        }

        session.Hear(draft);
        _words = draft.Diff(session.Definition).Words;
        _faults = draft.Faults(session.Definition);
        if (draft.Id is null || (_words.Count == 0 && _faults.Count == 0))
        {
            await Say(new Notice("info", "There is nothing to publish", "The draft says what visitors see already."));
        }
        else
        {
            _above = _faults.Count > 0 ? null : await AboveLimit(draft.Config);
            _publishing = draft;
        }
    }

    private async Task Publish(string reason)
    {
        if (_publishing is not { } shown)
        {
            return;
        }

        _busy = true;
        try
        {
            switch (await publish.Run(At.Actor, At.Tenant.Id, Session.Definition.Framework, shown.Revision, reason))
            {
                case DraftPublished.Published done:
                    await Say(
                        new Notice(
                            "success",
                            $"Published as version {done.ConfigVersion}",
                            "Visitors meet it with their next click. The history keeps what was before."
                        )
                    );
                    await OnReload.InvokeAsync();
                    break;
                case DraftPublished.Conflict { Now: var now }:
                    await Collide(Session, now);
                    break;
                case DraftPublished.Invalid invalid:
                    _faults = invalid.Faults;
                    return;
                case DraftPublished.NotAllowed:
                    await Say(new Notice("danger", "Not published", "Your role here no longer allows it. Ask an admin of this tenant."));
                    break;
                default:
                    await Say(new Notice("info", "There is nothing to publish", "The draft says what visitors see already."));
                    await OnReload.InvokeAsync();
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
            var all = await snapshots.All(At.Actor, At.Tenant.Id, Session.Definition.Framework) ?? [];
            var began = all.FirstOrDefault(s => s.Version == now.BaseConfigVersion);
            var was = began is null ? null : await snapshots.One(At.Actor, At.Tenant.Id, Session.Definition.Framework, began.Id);
            session.OpenMerge(now, was?.State ?? FrameworkConfig.Empty);
        }
        else
        {
            await Say(
                new Notice("warning", "The draft has changed meanwhile", "Somebody saved it while you read. Look at the changes again, then publish.")
            );
        }
    }

    private async Task Discard()
    {
        var session = Session;
        var config = session.Now.Config;
        var outcome = await discard.Run(At.Actor, At.Tenant.Id, Session.Definition.Framework, session.Draft.Revision);
        if (outcome is DraftDiscarded.Done)
        {
            await OnReload.InvokeAsync();
            await Say(
                new Notice("success", "The draft is gone", "What you edit now begins from what is published.", "Undo", () => BringBack(config))
            );
        }
        else
        {
            await Say(new Notice("warning", "Nothing was thrown away", "Somebody else saved the draft meanwhile. Look at it first."));
            await OnReload.InvokeAsync();
        }
    }

    private void BringBack(FrameworkConfig config)
    {
        Session.TakeAll(config);
        _ = Say(null);
    }

    // Off the circuit's own thread: the page stays alive meanwhile.
    private async Task<string?> AboveLimit(FrameworkConfig config)
    {
        if (At.Tenant.EffectLimit is not { } limit)
        {
            return null;
        }

        _busy = true;
        var outcome = await Task.Run(() => effect.Run(At.Actor, At.Tenant.Id, Session.Definition, config));
        _busy = false;
        return outcome is EffectMeasured.Done { Report: var report } && report.PrimaryChangedShare > Centi.Whole(limit)
            ? $"{report.PrimaryChanged} of your latest {report.Compared} sessions would change their primary archetype: {report.PrimaryChangedShare.Short} %, more than your limit of {limit} %."
            : null;
    }
}
