using System.Text.Json;
using System.Text.Json.Nodes;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>Two configs that grew out of one, field by field. A list whose items came, went or moved is one field.</summary>
public sealed class DraftMerge
{
    private readonly FrameworkDefinition _definition;
    private readonly FrameworkConfig _was;
    private readonly FrameworkConfig _mine;
    private readonly FrameworkConfig _theirs;
    private readonly List<FieldChange> _both = [];
    private readonly List<FieldChange> _onlyTheirs = [];
    private readonly List<FieldChange> _onlyMine = [];

    private DraftMerge(FrameworkDefinition definition, FrameworkConfig was, FrameworkConfig mine, FrameworkConfig theirs) =>
        (_definition, _was, _mine, _theirs) = (definition, was, mine, theirs);

    /// <summary>Changed by both, to something different: somebody has to choose.</summary>
    public IReadOnlyList<FieldChange> Both => _both;

    /// <summary>Taken over without a question: only they changed it.</summary>
    public IReadOnlyList<FieldChange> OnlyTheirs => _onlyTheirs;

    public IReadOnlyList<FieldChange> OnlyMine => _onlyMine;

    public static DraftMerge Of(FrameworkDefinition definition, FrameworkConfig was, FrameworkConfig mine, FrameworkConfig theirs)
    {
        var merge = new DraftMerge(definition, was, mine, theirs);
        merge.Walk(EditedContent.Of(definition, was), EditedContent.Of(definition, mine), EditedContent.Of(definition, theirs), "");
        return merge;
    }

    /// <summary>The same with what was typed since.</summary>
    public DraftMerge With(FrameworkConfig mine) => Of(_definition, _was, mine, _theirs);

    /// <summary>Mine with all that only they changed, and what is chosen of what both did.</summary>
    /// <param name="theirs">The pointers of <see cref="Both"/> where theirs is taken.</param>
    public FrameworkConfig Result(IReadOnlySet<string> theirs)
    {
        var editor = DraftEditor.Open(_definition, _mine);
        return _onlyTheirs
            .Concat(_both.Where(b => theirs.Contains(b.Pointer)))
            .Aggregate(
                editor,
                (e, change) => change.Theirs is { } value ? e.Set(change.Pointer, JsonSerializer.SerializeToNode(value)!) : e.Remove(change.Pointer)
            )
            .Config;
    }

    private void Walk(JsonElement? was, JsonElement? mine, JsonElement? theirs, string at)
    {
        if (Same(mine, theirs))
        {
            return;
        }

        if (was is { } w && mine is { } m && theirs is { } t && Inside(w, m, t) is { } parts)
        {
            foreach (var part in parts)
            {
                var step = "/" + JsonShape.Escape(part);
                Walk(JsonAt.Get(w, step), JsonAt.Get(m, step), JsonAt.Get(t, step), at + step);
            }

            return;
        }

        var list =
            Same(mine, was) ? _onlyTheirs
            : Same(theirs, was) ? _onlyMine
            : _both;
        list.Add(new FieldChange(at, was, mine, theirs));
    }

    // The members of three objects; the places of three lists with the same items in the same order.
    private static IEnumerable<string>? Inside(JsonElement was, JsonElement mine, JsonElement theirs)
    {
        JsonElement[] all = [was, mine, theirs];
        if (all.All(e => e.ValueKind == JsonValueKind.Object))
        {
            return all.SelectMany(e => e.EnumerateObject()).Select(m => m.Name).Distinct(StringComparer.Ordinal);
        }

        return all.All(e => e.ValueKind == JsonValueKind.Array) && all.All(e => Items(e).SequenceEqual(Items(was), StringComparer.Ordinal))
            ? Enumerable.Range(0, was.GetArrayLength()).Select(i => $"{i}")
            : null;
    }

    private static IEnumerable<string?> Items(JsonElement list) => list.EnumerateArray().Select(i => JsonAt.NameOf(i));

    private static bool Same(JsonElement? a, JsonElement? b) => a is { } x && b is { } y ? JsonElement.DeepEquals(x, y) : a is null && b is null;
}
