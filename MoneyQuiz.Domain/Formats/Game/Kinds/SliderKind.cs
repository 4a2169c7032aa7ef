using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>Between two poles, in seven steps: 0 is all of the lower, 6 all of the upper, 3 the middle.</summary>
public sealed class SliderKind : RoundKind
{
    public const int Top = 6;

    public override RoundKindKey Key => RoundKindKey.Slider;

    public override bool AsksEachOption => true;

    public override (int Least, int Most) Options => (1, 6);

    public override bool HasOtherEnd => true;

    public override int Values(GameRound round) => Top + 1;

    public override (int Share, int Other, int Whole) Weigh(GameRound round, int option, int value) => (value, Top - value, Top);

    public override bool IsNeutral(int? value) => value == Top / 2;

    public override string Label(GameRound round, int option, int value) => Words(round.Options[option], value);

    /// <summary>A place between the poles in words: also what a screen reader says.</summary>
    public static string Words(GameOption option, int value) =>
        value switch
        {
            0 => $"All the way to ‘{option.Lower}’",
            1 => $"Close to ‘{option.Lower}’",
            2 => $"A little towards ‘{option.Lower}’",
            3 => "In the middle",
            4 => $"A little towards ‘{option.Text}’",
            5 => $"Close to ‘{option.Text}’",
            _ => $"All the way to ‘{option.Text}’",
        };

    public override void Check(GameRound round, string at, FaultList faults)
    {
        for (var i = 0; i < round.Options.Length; i++)
        {
            faults.Text($"{at}/options/{i}/lower", round.Options[i].Lower, 60);
        }
    }
}
