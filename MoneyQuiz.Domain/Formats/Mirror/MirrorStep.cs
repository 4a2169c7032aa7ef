namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>One question with its four replies.</summary>
public sealed record MirrorQuestionStep : Step
{
    /// <summary>Also the name of its drawing.</summary>
    public required string Theme { get; init; }

    public required string ThemeName { get; init; }

    /// <summary>In the order shown; <c>Value</c> is what is sent.</summary>
    public required ImmutableArray<(int Value, string Text)> Replies { get; init; }

    /// <summary>What was replied to the question before; null at the first, and where that was left out.</summary>
    public required string? Before { get; init; }

    /// <summary>Questions in all, or at most while it isn't settled.</summary>
    public required int Most { get; init; }

    public required bool IsSettled { get; init; }

    public override string Ask(StepItem item) => "Choose the reply that comes nearest";

    public override string Place => $"Question {Index + 1} of {(IsSettled ? "" : "up to ")}{Most}";
}

/// <summary>Asks for the visitor's own words; may be skipped.</summary>
public sealed record MirrorReflectionStep : Step
{
    public required string Hint { get; init; }

    /// <summary>What was written, as far as it is stored.</summary>
    public required string Written { get; init; }

    /// <summary>From 1, among so many.</summary>
    public required int Number { get; init; }

    public required int Of { get; init; }

    public override string Place => $"In your own words, {Number} of {Of}";
}

/// <summary>Shows back what was heard in the visitor's texts. Nothing to answer.</summary>
public sealed record MirrorHeardStep : Step
{
    public required ImmutableArray<HeardText> Heard { get; init; }

    public override string Place => "What we heard";
}
