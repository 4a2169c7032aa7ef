using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Coach.Frameworks.Editing;

/// <summary>One person's hands on the tenant's draft: what they see, what is saved, and what to do when somebody else saved.</summary>
public sealed class EditSession : IAsyncDisposable
{
    private readonly SaveDraft _save;
    private readonly Actor _actor;
    private readonly TenantId _tenant;
    private FrameworkConfig _agreed;
    private int? _base;

    public EditSession(
        DraftState draft,
        FrameworkDefinition definition,
        SaveDraft save,
        Actor actor,
        TenantId tenant,
        TimeProvider clock,
        Func<Func<Task>, Task> on
    )
    {
        (Draft, Definition, _save, _actor, _tenant, _agreed) = (draft, definition, save, actor, tenant, draft.Config);
        Now = DraftEditor.Open(definition, draft.Config);
        Autosave = new Autosave(clock, Save, on, () => Changed?.Invoke());
        Faults = draft.Faults(definition);
    }

    /// <summary>Something beside the field that somebody types into looks different now.</summary>
    public event Action? Changed;

    public FrameworkDefinition Definition { get; }

    public DraftEditor Now { get; private set; }

    /// <summary>As the database last had it.</summary>
    public DraftState Draft { get; private set; }

    public Autosave Autosave { get; }

    /// <summary>Of the last save; pointers as the editor's.</summary>
    public IReadOnlyList<ContentFault> Faults { get; private set; }

    /// <summary>Somebody else's draft beside this one, until it is settled.</summary>
    public DraftMerge? Merge { get; private set; }

    /// <summary>Nothing differs from what is published, and nothing waits to be saved.</summary>
    public bool IsPublished => Now.Config.Equals(Draft.Published.Config) && Draft.Brand is null;

    public IEnumerable<string> FaultsAt(string pointer) => Faults.Where(f => f.Pointer == pointer).Select(f => f.Sentence);

    public int FaultsUnder(string pointer) =>
        Faults.Count(f => f.Pointer == pointer || f.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal));

    /// <summary>Types: the field itself shows it; everything else hears of it when it is saved.</summary>
    public void Set(string pointer, JsonNode value) => Take(Now.Set(pointer, value), typed: true);

    public void Insert(string list, int at, JsonNode item) => Take(Now.Insert(list, at, item));

    public void Remove(string pointer) => Take(Now.Remove(pointer));

    public void Move(string list, int from, int to) => Take(Now.Move(list, from, to));

    public void Reset(string pointer) => Take(Now.Reset(pointer));

    public void Undo() => Take(Now.Undo());

    public void Redo() => Take(Now.Redo());

    /// <summary>A list, an object or a value as a whole, such as from the JSON view.</summary>
    public void Replace(string pointer, JsonNode value) => Take(Now.Seal().Set(pointer, value).Seal());

    /// <summary>Another config in place of this one, as one step.</summary>
    public void TakeAll(FrameworkConfig config) => Take(Now.Take(config));

    /// <summary>The other's draft is taken in as chosen, and the result saved.</summary>
    /// <param name="theirs">The places where theirs is taken.</param>
    public void Settle(IReadOnlySet<string> theirs)
    {
        if (Merge is { } merge)
        {
            Now = Now.Take(merge.Result(theirs)).Seal();
            (Merge, _agreed, _base) = (null, Draft.Config, Draft.Published.Version);
            Autosave.Settle();
        }
    }

    /// <summary>The draft as somebody else left it. Where nothing here is unsaved it is simply shown.</summary>
    public void Hear(DraftState draft)
    {
        if (draft.Revision == Draft.Revision && draft.Published.Version == Draft.Published.Version && draft.Config.Equals(Draft.Config))
        {
            Draft = draft;
            return;
        }

        if (Merge is not null && Autosave.State is SaveState.Conflict)
        {
            // They went on while somebody here was choosing: the choice is about what they have now.
            Draft = draft;
            Merge = DraftMerge.Of(Definition, _agreed, Now.Config, draft.Config);
            Changed?.Invoke();
        }
        else if (!Autosave.IsDirty && Merge is null)
        {
            Open(draft);
        }
    }

    /// <summary>Begins anew from what is in the database.</summary>
    public void Open(DraftState draft)
    {
        Now = draft.Config.Equals(Now.Config) ? Now : DraftEditor.Open(Definition, draft.Config);
        (Draft, _agreed, _base, Merge, Faults) = (draft, draft.Config, null, null, draft.Faults(Definition));
        Autosave.Reset();
    }

    /// <summary>Beside what was published since the draft began: the draft is mine, the published theirs.</summary>
    /// <param name="was">What was published when the draft began.</param>
    public void OpenMerge(DraftState now, FrameworkConfig was)
    {
        Draft = now with { Config = now.Published.Config, ByName = now.Published.ByName };
        Merge = DraftMerge.Of(Definition, was, Now.Config, now.Published.Config);
        Changed?.Invoke();
    }

    public ValueTask DisposeAsync() => Autosave.DisposeAsync();

    private void Take(DraftEditor next, bool typed = false)
    {
        if (ReferenceEquals(next, Now))
        {
            return;
        }

        Now = next;
        // Hands go on while a choice is open: it is about what stands here now.
        Merge = Merge?.With(Now.Config);
        Autosave.Touch();
        if (!typed)
        {
            Changed?.Invoke();
        }
    }

    private async Task<SaveAnswer> Save()
    {
        var config = Now.Config;
        Now = Now.Seal();
        var outcome = await _save.Run(_actor, _tenant, Definition.Framework, new DraftEdit(Draft.Revision, config, BaseConfigVersion: _base));
        switch (outcome)
        {
            case DraftSaved.Saved saved:
                Kept(config, saved.Revision, saved.At, saved.Faults);
                return new SaveAnswer.Kept(saved.At);
            // Our own save, whose answer was lost on its way.
            case DraftSaved.Conflict { Now: var now } when now.By == _actor.AuditName && now.Config.Equals(config) && now.At is { } at:
                Draft = now;
                Kept(config, now.Revision, at, now.Faults(Definition));
                return new SaveAnswer.Kept(at);
            case DraftSaved.Conflict { Now: var now }:
                Draft = now;
                Merge = DraftMerge.Of(Definition, _agreed, Now.Config, now.Config);
                return new SaveAnswer.Conflict();
            case DraftSaved.Invalid invalid:
                return new SaveAnswer.Refused(string.Join(' ', invalid.Faults.Select(f => f.Sentence)));
            default:
                return new SaveAnswer.Refused("Your role here no longer allows it. Ask an admin of this tenant; what you typed stays on this page.");
        }
    }

    private void Kept(FrameworkConfig config, int revision, DateTimeOffset at, IReadOnlyList<ContentFault> faults)
    {
        Draft = Draft with
        {
            Id = Draft.Id ?? Guid.Empty,
            Config = config,
            Revision = revision,
            At = at,
            By = _actor.AuditName,
            BaseConfigVersion = _base ?? Draft.BaseConfigVersion,
        };
        (_agreed, _base, Faults) = (config, null, faults);
    }
}
