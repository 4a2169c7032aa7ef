using System.Collections.Frozen;
using MoneyQuiz.Domain.Formats.Game;

namespace MoneyQuiz.Web.Quiz.Game;

/// <summary>How each kind of round is played on a page. A new kind is one line here and a component with a parameter <c>Step</c>, and <c>Missing</c>.</summary>
public static class RoundViews
{
    private static readonly FrozenDictionary<RoundKindKey, (Type Component, bool ChoosesByKey)> All = new Dictionary<RoundKindKey, (Type, bool)>
    {
        [RoundKindKey.Pick] = (typeof(Pick), true),
        [RoundKindKey.Rank] = (typeof(Rank), false),
        [RoundKindKey.Allocate] = (typeof(Jars), false),
        [RoundKindKey.Swipe] = (typeof(Deck), true),
        [RoundKindKey.Slider] = (typeof(Scales), false),
        [RoundKindKey.TimedPick] = (typeof(TimedPick), true),
    }.ToFrozenDictionary();

    public static Type Component(GameRound round) => All[round.Kind].Component;

    /// <summary>Whether it is played with radio buttons that stand for themselves.</summary>
    public static bool ChoosesByKey(GameRoundStep step) => All[step.Round.Kind].ChoosesByKey;
}
