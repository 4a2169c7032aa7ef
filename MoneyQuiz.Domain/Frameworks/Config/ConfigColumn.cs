namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>How a partial's column is merged into the tenant's row.</summary>
public enum MergeKind
{
    /// <summary>Per archetype: its named fields replace, a field given as null is deleted.</summary>
    PerArchetype,

    /// <summary>Per mode key: the mode's object replaces; a mode given as null is cleared.</summary>
    PerMode,

    /// <summary>The whole column replaces.</summary>
    Whole,
}

/// <summary>One concern of a framework config, stored as one JSON column.</summary>
/// <param name="Key">In the API and in the row: <c>landing_overrides</c>.</param>
/// <param name="Member">The definition's member that it overrides: <c>landing</c>.</param>
/// <param name="Title">Its name in sentences and menus.</param>
/// <param name="Help">One sentence for the person who edits it.</param>
/// <param name="Shape">The type of the definition's member; of <c>archetype_overrides</c>, of one archetype.</param>
public sealed record ConfigColumn(string Key, string Member, MergeKind Merge, string Title, string Help, Type Shape)
{
    public override string ToString() => Key;
}
