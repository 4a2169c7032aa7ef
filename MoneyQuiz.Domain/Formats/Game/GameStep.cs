using MoneyQuiz.Domain.Formats.Game.Kinds;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>A round to play.</summary>
public sealed record GameRoundStep : Step
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required int Rounds { get; init; }

    public required GameRound Round { get; init; }

    /// <summary>What can be chosen, in the order shown; where each option is answered by itself, one for each of <see cref="Step.Items"/>.</summary>
    public required ImmutableArray<GameChoice> Choices { get; init; }

    public override string Ask(StepItem item) => RoundKinds.Of(Round).AsksEachOption ? $"Answer “{item.Text}”" : "Choose one of the ways to act";

    public override string Place => $"Round {Number} of {Rounds}";
}

/// <param name="Value">What is sent where the round is one question.</param>
public sealed record GameChoice(int Value, GameOption Option);

/// <summary>A card that is turned over: what was heard in the round before. Nothing to answer.</summary>
public sealed record GameCardStep : Step
{
    public required int Number { get; init; }

    public required int Rounds { get; init; }

    public required GameRound Round { get; init; }

    public required GameCard Card { get; init; }

    /// <summary>The cards of the rounds so far, this one last.</summary>
    public required ImmutableArray<GameCard> Hand { get; init; }

    public override string Place => $"Card {Number} of {Rounds}";
}
