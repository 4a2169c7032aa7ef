namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>A field of a config as an editor draws it: made from the typed records by <see cref="EditorFields"/>.</summary>
/// <param name="Name">The member's name in JSON.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Help">One or two sentences; never blank.</param>
/// <param name="Limit">The most characters of the text, or of each text of a list.</param>
/// <param name="IsOptional">It may be left out.</param>
public sealed record EditorField(
    string Name,
    FieldKind Kind,
    string Label,
    string Help,
    int? Limit,
    bool IsOptional,
    ImmutableArray<EditorField> Fields,
    ImmutableArray<FieldOption> Choices
);

/// <summary>One of the values that a choice offers.</summary>
public sealed record FieldOption(string Value, string Label);
