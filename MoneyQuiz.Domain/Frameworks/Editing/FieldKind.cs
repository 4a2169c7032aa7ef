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
