using System.Collections.Immutable;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>With what a field is edited.</summary>
public enum FieldKind
{
    Text,
    LongText,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with at most two decimals.</summary>
    Decimal,
    Switch,
    Colour,

    /// <summary>One of <see cref="EditorField.Choices"/>.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>Some of <see cref="EditorField.Choices"/>, in an order.</summary>
    Choices,

    /// <summary>A list of objects, each with <see cref="EditorField.Fields"/>.</summary>
    Items,

    /// <summary>An object with <see cref="EditorField.Fields"/>.</summary>
    Group,

    /// <summary>What no form can show well; an editor of its own or the JSON view does.</summary>
    Other,
}

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

/// <summary>What is said about a member of a record beside its type.</summary>
/// <param name="Member"><c>Landing.headline</c>: the record and the member's name in JSON.</param>
/// <param name="Limit">The most characters; the check refuses more.</param>
public sealed record FieldNote(string Member, string Label, string Help, int? Limit = null, bool IsLong = false);
