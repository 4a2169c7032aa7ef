namespace MoneyQuiz.Domain.Formats.Game.Kinds;

/// <summary>Four values are put in order. An option's value is its place, from 0; the first place gives all, the last nothing.</summary>
public sealed class RankKind : RoundKind
{
    private static readonly string[] Places = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];

    public override RoundKindKey Key => RoundKindKey.Rank;

    public override bool AsksEachOption => true;

    public override (int Least, int Most) Options => (4, 4);

    public override int Values(GameRound round) => round.Options.Length;

    // Four values: 3, 2, 1 and 0 thirds.
    public override (int Share, int Other, int Whole) Weigh(GameRound round, int option, int value) =>
        (round.Options.Length - 1 - value, 0, round.Options.Length - 1);

    public override string Label(GameRound round, int option, int value) => $"{PlaceName(value)} place";

    public override string Reason(GameRound round, int option, int value) =>
        $"‘{round.Options[option].Text}’ in {PlaceName(value).ToLowerInvariant()} place";

    public static string PlaceName(int place) => Places[place];

    public override string? Fault(GameRound round, ReadOnlySpan<int?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (values[i] is { } place && values[j] == place)
                {
                    return $"“{round.Options[j].Text}” and “{round.Options[i].Text}” both stand in {PlaceName(place).ToLowerInvariant()} place. Give each place to one of them.";
                }
            }
        }

        return null;
    }

    public override int[] Blindly(GameRound round, SeededShuffle chance)
    {
        int[] places = [.. Enumerable.Range(0, round.Options.Length)];
        chance.Shuffle(places.AsSpan());
        return places;
    }
}
