using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>
/// A config under somebody's hands: an immutable value whose verbs return the next one. Pointers begin with a column's key,
/// <c>/landing_overrides/headline</c>. Every verb is total: where there is nothing to change, the same editor comes back.
/// </summary>
public sealed record DraftEditor
{
    private const int MostSteps = 200;

    private readonly FrameworkDefinition _definition;
    private readonly FrameworkConfig _opened;
    private readonly JsonElement _defaults;
    private FrameworkConfig? _config;

    private DraftEditor(FrameworkDefinition definition, FrameworkConfig opened)
    {
        (_definition, _opened) = (definition, opened);
        _defaults = EditedContent.Of(definition, FrameworkConfig.Empty);
        Content = EditedContent.Of(definition, opened);
    }

    /// <summary>Everything as visitors would meet it, by column.</summary>
    public JsonElement Content { get; private init; }

    /// <summary>The columns that were edited here; the others stay exactly as they were opened.</summary>
    private ImmutableHashSet<ConfigColumn> Touched { get; init; } = [];

    private ImmutableList<EditStep> Undone { get; init; } = [];

    private ImmutableList<EditStep> Done { get; init; } = [];

    /// <summary>The next typing at the same place begins an undo step of its own.</summary>
    private bool IsSealed { get; init; } = true;

    public bool CanUndo => !Done.IsEmpty;

    public bool CanRedo => !Undone.IsEmpty;

    /// <summary>What to save: of the edited columns what differs from the defaults.</summary>
    public FrameworkConfig Config =>
        _config ??= Touched.Aggregate(
            _opened,
            (config, column) => config.With(column, EditedContent.Sparse(Content.GetProperty(column.Key), _defaults.GetProperty(column.Key)))
        );

    public static DraftEditor Open(FrameworkDefinition definition, FrameworkConfig config) => new(definition, config);

    /// <summary>Null where nothing stands.</summary>
    public JsonElement? Get(string pointer) => JsonAt.Get(Content, pointer);

    /// <summary>What the platform ships at this place; items of lists are found by their names, wherever they stand.</summary>
    public JsonElement? Default(string pointer) => JsonAt.GetByName(Content, pointer, _defaults);

    /// <summary>Whether there is a default to go back to, and this differs from it.</summary>
    public bool CanReset(string pointer) => Default(pointer) is { } shipped && !(Get(pointer) is { } now && JsonElement.DeepEquals(now, shipped));

    /// <summary>Sets a value. Typing at one place is one undo step until <see cref="Seal"/>.</summary>
    public DraftEditor Set(string pointer, JsonNode value) => Step(pointer, JsonSerializer.SerializeToElement(value), joins: true);

    /// <summary>Takes a member or an item out.</summary>
    public DraftEditor Remove(string pointer)
    {
        var (holder, last) = JsonAt.Split(pointer);
        return Get(holder) is { ValueKind: JsonValueKind.Array } list
            ? Replace(holder, list, items => JsonAt.Index(last) < items.Count, items => items.RemoveAt(JsonAt.Index(last)!.Value))
            : Step(pointer, null, joins: false);
    }

    /// <summary>Puts an item into a list; a list that isn't there is made.</summary>
    /// <param name="at">From 0; the list's length puts it last.</param>
    public DraftEditor Insert(string list, int at, JsonNode item) =>
        Replace(
            list,
            Get(list) ?? JsonSerializer.SerializeToElement(Array.Empty<int>()),
            items => at >= 0 && at <= items.Count,
            items => items.Insert(at, item.DeepClone())
        );

    /// <summary>Moves an item to another place of its list.</summary>
    public DraftEditor Move(string list, int from, int to) =>
        Get(list) is { } now
            ? Replace(
                list,
                now,
                items => from != to && Math.Min(from, to) >= 0 && Math.Max(from, to) < items.Count,
                items =>
                {
                    var moved = items[from];
                    items.RemoveAt(from);
                    items.Insert(to, moved);
                }
            )
            : this;

    /// <summary>Back to what the platform ships.</summary>
    public DraftEditor Reset(string pointer) => CanReset(pointer) ? Step(pointer, Default(pointer), joins: false) : this;

    /// <summary>Everything as another config has it, as one step that can be undone.</summary>
    public DraftEditor Take(FrameworkConfig config) => Step("", EditedContent.Of(_definition, config), joins: false);

    public DraftEditor Seal() => this with { IsSealed = true };

    public DraftEditor Undo() =>
        Done is [.., var step]
            ? Put(step.Pointer, step.Before) with
            {
                Done = Done.RemoveAt(Done.Count - 1),
                Undone = Undone.Add(step),
                IsSealed = true,
            }
            : this;

    public DraftEditor Redo() =>
        Undone is [.., var step]
            ? Put(step.Pointer, step.After) with
            {
                Done = Done.Add(step),
                Undone = Undone.RemoveAt(Undone.Count - 1),
                IsSealed = true,
            }
            : this;

    private DraftEditor Replace(string list, JsonElement now, Predicate<JsonArray> fits, Action<JsonArray> change)
    {
        var items = JsonArray.Create(now)?.DeepClone().AsArray() ?? [];
        if (!fits(items))
        {
            return this;
        }

        change(items);
        return Step(list, JsonSerializer.SerializeToElement(items), joins: false);
    }

    private DraftEditor Step(string pointer, JsonElement? after, bool joins)
    {
        var before = Get(pointer);
        if (before is { } b && after is { } a ? JsonElement.DeepEquals(b, a) : before is null && after is null)
        {
            return this;
        }

        var step = new EditStep(pointer, before, after);
        var done =
            joins && !IsSealed && Done is [.., var last] && last.Pointer == pointer
                ? Done.RemoveAt(Done.Count - 1).Add(last with { After = after })
                : Done.Add(step);
        return Put(pointer, after) with { Done = done.Count > MostSteps ? done.RemoveAt(0) : done, Undone = [], IsSealed = !joins };
    }

    private DraftEditor Put(string pointer, JsonElement? value) =>
        this with
        {
            _config = null,
            Content = pointer.Length == 0 ? value!.Value : JsonAt.With(Content, pointer, value is { } v ? JsonSerializer.SerializeToNode(v) : null),
            Touched = ConfigCheck.ColumnAt(pointer) is { } column ? Touched.Add(column) : [.. ConfigColumns.All],
        };

    private sealed record EditStep(string Pointer, JsonElement? Before, JsonElement? After);
}
