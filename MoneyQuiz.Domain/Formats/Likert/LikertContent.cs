using System.Text.Json.Serialization;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>The object at <c>modes.likert</c>.</summary>
public sealed record LikertContent : ModeContent
{
    /// <summary>The lengths on offer, in the order shown.</summary>
    public required ImmutableArray<LikertVariant> Variants { get; init; }

    /// <summary>The scale that new sessions get.</summary>
    public required LikertScale Scale { get; init; }

    /// <summary>The labels of all three scales: a session keeps the scale that it began with.</summary>
    public required ImmutableArray<LikertLabels> Scales { get; init; }

    /// <summary>Statements a page, 1–16.</summary>
    public required int PageSize { get; init; }

    public required ImmutableArray<LikertCategory> Categories { get; init; }

    public required ImmutableArray<LikertStatement> Statements { get; init; }
}

public sealed record LikertVariant
{
    public required LikertLength Key { get; init; }

    public required string Name { get; init; }

    public required string Note { get; init; }

    public required int Minutes { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<LikertLength>))]
public enum LikertLength
{
    /// <summary>Three statements per archetype.</summary>
    Blitz,

    /// <summary>One per archetype and category.</summary>
    Short,

    /// <summary>All.</summary>
    Full,
}

public sealed record LikertLabels
{
    public required LikertScale Key { get; init; }

    /// <summary>From the least to the most.</summary>
    public required ImmutableArray<string> Labels { get; init; }
}

public sealed record LikertCategory
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Lead { get; init; }
}

public sealed record LikertStatement
{
    public required string Id { get; init; }

    public required string Category { get; init; }

    public required ArchetypeId Archetype { get; init; }

    public required string Text { get; init; }

    public required bool Blitz { get; init; }

    public required bool Short { get; init; }

    /// <summary>A statement that can hardly be true of the same person. Never reverse-scored; it only tells about quality.</summary>
    public string? OppositeOf { get; init; }

    public bool IsIn(LikertLength length) =>
        length switch
        {
            LikertLength.Blitz => Blitz,
            LikertLength.Short => Short,
            _ => true,
        };
}
