namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>All ways to play a round.</summary>
public static class RoundKinds
{
    public static readonly ImmutableArray<RoundKind> All =
    [
        new PickKind(),
        new RankKind(),
        new AllocateKind(),
        new SwipeKind(),
        new SliderKind(),
        new TimedPickKind(),
    ];

    public static RoundKind Of(GameRound round) => All.First(k => k.Key == round.Kind);
}
