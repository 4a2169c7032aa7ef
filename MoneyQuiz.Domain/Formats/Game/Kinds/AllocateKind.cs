namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>A hundred coins are shared out over five jars. An option's value is how many coins its jar has.</summary>
public sealed class AllocateKind : RoundKind
{
    public const int Coins = 100;

    public override RoundKindKey Key => RoundKindKey.Allocate;

    public override bool AsksEachOption => true;

    public override (int Least, int Most) Options => (5, 5);

    public override int Values(GameRound round) => Coins + 1;

    public override (int Share, int Other, int Whole) Weigh(GameRound round, int option, int value) => (value, 0, Coins);

    public override string Label(GameRound round, int option, int value) => value == 1 ? "1 coin" : $"{value} coins";

    public override string? Fault(GameRound round, ReadOnlySpan<int?> values)
    {
        var (sum, none) = (0, true);
        foreach (var value in values)
        {
            sum += value ?? 0;
            none &= value is null;
        }

        return (Coins - sum) switch
        {
            0 => null,
            // The whole round was left out.
            _ when none => null,
            1 => "Your jars hold 99 coins. One more coin is waiting for a jar.",
            > 1 and var left => $"Your jars hold {sum} coins. Another {left} are waiting for a jar.",
            var over => $"Your jars hold {sum} coins, and there are only {Coins}. Take {-over} out again.",
        };
    }

    public override string Reason(GameRound round, int option, int value) => $"{Label(round, option, value)} for ‘{round.Options[option].Text}’";

    // The gaps between four marks drawn among a hundred coins: each jar has as many as any other on average.
    public override int[] Blindly(GameRound round, SeededShuffle chance)
    {
        int[] marks = [0, .. Enumerable.Range(1, round.Options.Length - 1).Select(_ => chance.Below(Coins + 1)).Order(), Coins];
        return [.. marks.Zip(marks.Skip(1), (from, to) => to - from)];
    }
}
