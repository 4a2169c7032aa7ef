namespace MoneyQuiz.Domain.Scoring;

/// <summary>One archetype's evidence, summed.</summary>
public readonly ref struct TraceLine
{
    internal TraceLine(ReadOnlySpan<Contribution> contributions)
    {
        Contributions = contributions;
        foreach (ref readonly var c in contributions)
        {
            Earned += c.Points;
            Least += c.Least;
            Most += c.Most;
            StrongestAnswers += c.IsStrongest ? 1 : 0;
            PointingHere += c.PointsHere ? 1 : 0;
        }
    }

    /// <summary>By item.</summary>
    public ReadOnlySpan<Contribution> Contributions { get; }

    /// <summary>The sum of points.</summary>
    public int Earned { get; }

    /// <summary>What could have been earned at least with the items answered …</summary>
    public int Least { get; }

    /// <summary>… and at most.</summary>
    public int Most { get; }

    /// <summary>Answers that gave all they could.</summary>
    public int StrongestAnswers { get; }

    /// <summary>Answers that speak for this archetype.</summary>
    public int PointingHere { get; }

    /// <inheritdoc cref="ArchetypeSum.Score"/>
    public Centi? Score =>
        new ArchetypeSum
        {
            Earned = Earned,
            Least = Least,
            Most = Most,
        }.Score;
}
