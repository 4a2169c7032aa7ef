namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>Quick cards: 1 is yes, 0 is no, and both say something.</summary>
public sealed class SwipeKind : RoundKind
{
    public override RoundKindKey Key => RoundKindKey.Swipe;

    public override bool AsksEachOption => true;

    public override (int Least, int Most) Options => (12, 12);

    public override bool HasOtherEnd => true;

    public override int Values(GameRound round) => 2;

    public override (int Share, int Other, int Whole) Weigh(GameRound round, int option, int value) => (value, 1 - value, 1);

    public override string Label(GameRound round, int option, int value) => value == 1 ? "Yes" : "No";

    public override string Reason(GameRound round, int option, int value) => $"{Label(round, option, value)} to ‘{round.Options[option].Text}’";
}
