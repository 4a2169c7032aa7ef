using System.Runtime.CompilerServices;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>One step from the normalised scores to the final ones: by how much each archetype moved, what rounding did to it included.</summary>
/// <param name="Kind">What moved them.</param>
/// <param name="Number">Of a rule its place in the framework's list, from 0; of <see cref="TraceStepKind.KeepOrder"/> the hundredths of the moves that are left; else 0.</param>
/// <param name="Moves">Hundredths by archetype; 0 for those that stayed or weren't measured.</param>
public readonly record struct TraceStep(TraceStepKind Kind, int Number, ArchetypeMoves Moves);

/// <summary>Stored by number: a new member goes to the end.</summary>
public enum TraceStepKind : byte
{
    /// <summary>The tenant's weights.</summary>
    Weights,

    /// <summary>A calibration rule that applied.</summary>
    Rule,

    /// <summary>No archetype moves by more than fifteen points in all.</summary>
    Cut,

    /// <summary>A lead of more than twenty points is never tied or turned: all moves are scaled down.</summary>
    KeepOrder,

    /// <summary>0 to 100.</summary>
    Range,
}

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
