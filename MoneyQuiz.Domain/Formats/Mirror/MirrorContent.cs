namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>The object at <c>modes.qa</c>.</summary>
public sealed record MirrorContent : ModeContent
{
    public required SingleOffer Offer { get; init; }

    /// <summary>Questions that are asked in any case.</summary>
    public required int Least { get; init; }

    /// <summary>Questions that are asked at most.</summary>
    public required int Most { get; init; }

    /// <summary>How far the leader must stand before the next to stop early, in hundredths of what they could have earned.</summary>
    public required int StableMargin { get; init; }

    public required ImmutableArray<MirrorTheme> Themes { get; init; }

    /// <summary>The bank. Stored answers name a question by its place.</summary>
    public required ImmutableArray<MirrorQuestion> Questions { get; init; }

    /// <summary>Asked at the end, to be answered in the visitor's own words or skipped.</summary>
    public required ImmutableArray<MirrorReflection> Reflections { get; init; }
}

/// <summary>A place in life that questions come from. Two in a row come from different ones where possible.</summary>
public sealed record MirrorTheme
{
    /// <summary>Also the name of its drawing.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }
}

public sealed record MirrorQuestion
{
    public required string Id { get; init; }

    public required string Theme { get; init; }

    public required string Text { get; init; }

    /// <summary>Four ways to reply. Stored answers name one by its place; they are shown in an order of the session's own.</summary>
    public required ImmutableArray<MirrorOption> Options { get; init; }
}

public sealed record MirrorOption
{
    public required string Text { get; init; }

    /// <summary>For one to three archetypes.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }
}

public sealed record MirrorReflection
{
    public required string Id { get; init; }

    public required string Prompt { get; init; }

    /// <summary>Where one could begin.</summary>
    public required string Hint { get; init; }
}
