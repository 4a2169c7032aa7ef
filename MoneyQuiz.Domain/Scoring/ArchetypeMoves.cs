using System.Runtime.CompilerServices;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>Hundredths by archetype.</summary>
[InlineArray(ArchetypeIds.Count)]
public struct ArchetypeMoves : IEquatable<ArchetypeMoves>
{
    private int _first;

    public readonly Centi this[ArchetypeId archetype] => new(((ReadOnlySpan<int>)this)[(int)archetype]);

    public readonly bool Equals(ArchetypeMoves other) => ((ReadOnlySpan<int>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is ArchetypeMoves other && Equals(other);

    public override readonly int GetHashCode() => _first;

    public static bool operator ==(ArchetypeMoves a, ArchetypeMoves b) => a.Equals(b);

    public static bool operator !=(ArchetypeMoves a, ArchetypeMoves b) => !a.Equals(b);

    /// <summary>From the scores before and after.</summary>
    internal static ArchetypeMoves Of(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var moves = default(ArchetypeMoves);
        Span<int> all = moves;
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = after[i] - before[i];
        }

        return moves;
    }
}
