using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>
/// The 32 orders of a length. An order is made of rounds; a round asks about each archetype once. Within a family of eight
/// orders the rounds follow a Williams square, so that each archetype stands equally often at each place of each round and
/// follows each other archetype equally often: no archetype gains by where it stands.
/// </summary>
public static class LikertOrders
{
    public const int Count = 32;

    private const int N = ArchetypeIds.Count;

    // Row r of the square is these places + r (mod 8): every place once per column, every pair of neighbours once in all.
    private static readonly ImmutableArray<int> Williams = [0, 1, 7, 2, 6, 3, 5, 4];

    /// <summary>Orders of item numbers, computed from the statements' archetypes alone: a reworded statement keeps its places.</summary>
    public static ImmutableArray<int[]> Of(LikertContent content, LikertLength length)
    {
        var orders = ImmutableArray.CreateBuilder<int[]>(Count);
        for (var family = 0; family < Count / N; family++)
        {
            AddFamily(orders, content, length, family);
        }

        return orders.MoveToImmutable();
    }

    private static void AddFamily(ImmutableArray<int[]>.Builder orders, LikertContent content, LikertLength length, int family)
    {
        var chance = new SeededShuffle((ulong)family, $"likert orders 1 {length}");
        var items = ItemsByArchetype(content, length, chance);
        var rounds = items[0].Length;
        var names = Names(rounds, chance);
        for (var row = 0; row < N; row++)
        {
            var order = new int[rounds * N];
            for (var round = 0; round < rounds; round++)
            {
                for (var place = 0; place < N; place++)
                {
                    var archetype = names[round][(Williams[place] + row) % N];
                    // Turned on by one from row to row, so that a statement isn't always early or always late.
                    order[(round * N) + place] = items[archetype][(round + row) % rounds];
                }
            }

            orders.Add(order);
        }
    }

    // Which archetype each symbol of the square means, for each round: drawn until no round begins, in any row, with the
    // archetype that the round before ended with. About every third draw will do.
    private static int[][] Names(int rounds, SeededShuffle chance)
    {
        var names = new int[rounds][];
        for (var round = 0; round < rounds; round++)
        {
            do
            {
                names[round] = [.. Enumerable.Range(0, N)];
                chance.Shuffle(names[round].AsSpan());
            } while (round > 0 && Touch(names[round - 1], names[round]));
        }

        return names;
    }

    private static bool Touch(int[] before, int[] after) =>
        Enumerable.Range(0, N).Any(row => before[(Williams[N - 1] + row) % N] == after[(Williams[0] + row) % N]);

    private static int[][] ItemsByArchetype(LikertContent content, LikertLength length, SeededShuffle chance)
    {
        var items = new int[N][];
        foreach (var archetype in ArchetypeIds.All)
        {
            var own = Enumerable
                .Range(0, content.Statements.Length)
                .Where(i => content.Statements[i].Archetype == archetype && content.Statements[i].IsIn(length))
                .ToArray();
            chance.Shuffle(own.AsSpan());
            items[(int)archetype] = own;
        }

        return items;
    }
}
