namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>A scene and four ways to act: one is chosen.</summary>
public class PickKind : RoundKind
{
    public override RoundKindKey Key => RoundKindKey.Pick;

    public override bool AsksEachOption => false;

    public override (int Least, int Most) Options => (4, 4);

    public override int Values(GameRound round) => round.Options.Length;

    // All or nothing.
    public override (int Share, int Other, int Whole) Weigh(GameRound round, int option, int value) => (value == option ? 1 : 0, 0, 1);

    public override string Label(GameRound round, int option, int value) => round.Options[value].Text;
}
