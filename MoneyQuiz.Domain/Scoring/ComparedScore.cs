using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>One archetype in two results.</summary>
/// <param name="First">Null: not measured there.</param>
public sealed record ComparedScore(ArchetypeId Archetype, Centi? First, Centi? Second)
{
    /// <summary>Second less first, in the whole points that are shown; null where one of them was not measured.</summary>
    public int? Difference => First is { } a && Second is { } b ? b.Rounded - a.Rounded : null;

    /// <summary>So few points apart that another day could turn them.</summary>
    public bool Agrees => Difference is >= -Comparison.Alike and <= Comparison.Alike;

    /// <summary>So many points apart that it is worth a word.</summary>
    public bool Differs => Difference is <= -Comparison.Apart or >= Comparison.Apart;
}
