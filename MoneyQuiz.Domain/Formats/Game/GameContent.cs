using System.Text.Json.Serialization;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>The object at <c>modes.game</c>.</summary>
public sealed record GameContent : ModeContent
{
    public required SingleOffer Offer { get; init; }

    /// <summary>In the order played. Stored answers name a round's items by their place in all rounds.</summary>
    public required ImmutableArray<GameRound> Rounds { get; init; }
}

/// <summary>One round: a scene, something to do, and the cards that can be turned over at its end.</summary>
public sealed record GameRound
{
    /// <summary>Also the name of its drawing.</summary>
    public required string Id { get; init; }

    public required RoundKindKey Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Where we are.</summary>
    public required string Scene { get; init; }

    /// <summary>What to do.</summary>
    public required string Ask { get; init; }

    /// <summary>Ways to act, values, jars, cards or scales, by kind.</summary>
    public required ImmutableArray<GameOption> Options { get; init; }

    /// <summary>Seconds of the clock, where the kind has one.</summary>
    public int? Seconds { get; init; }

    /// <summary>What it says when time has run out, where the kind has a clock.</summary>
    public GameOption? TimeOut { get; init; }

    /// <summary>One of them is turned over when the round is done: the one that most of the answers speak for.</summary>
    public required ImmutableArray<GameCard> Cards { get; init; }

    /// <summary>Turned over where no card stands out.</summary>
    public required GameCard Even { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<RoundKindKey>))]
public enum RoundKindKey
{
    Pick,
    Rank,
    Allocate,
    Swipe,
    Slider,
    TimedPick,
}

public sealed record GameOption
{
    public required string Id { get; init; }

    /// <summary>What stands on it; of a scale its upper end, of a card that is swiped the sentence to say yes or no to.</summary>
    public required string Text { get; init; }

    /// <summary>The lower end of a scale.</summary>
    public string? Lower { get; init; }

    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>What the other end says: no to a card, the lower end of a scale.</summary>
    public ImmutableArray<Evidence> Otherwise { get; init; } = [];

    /// <summary>The id of the card that it speaks for.</summary>
    public required string Card { get; init; }

    /// <summary>The card that the other end speaks for.</summary>
    public string? OtherCard { get; init; }
}

/// <summary>What was heard in a round.</summary>
public sealed record GameCard
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Whose drawing is on it; none on a card for an even hand.</summary>
    public ArchetypeId? Archetype { get; init; }
}
