namespace MoneyQuiz.Domain.Scoring;

/// <summary>One archetype's evidence, summed.</summary>
public readonly ref struct TraceLine
{
    private readonly ArchetypeSum _sum;

    internal TraceLine(ReadOnlySpan<Contribution> contributions)
    {
        Contributions = contributions;
        foreach (ref readonly var c in contributions)
        {
            _sum.Add(c);
            PointingHere += c.PointsHere ? 1 : 0;
        }
    }

    /// <summary>By item.</summary>
    public ReadOnlySpan<Contribution> Contributions { get; }

    /// <summary>The sum of points.</summary>
    public int Earned => _sum.Earned;

    /// <summary>What could have been earned at least with the items answered …</summary>
    public int Least => _sum.Least;

    /// <summary>… and at most.</summary>
    public int Most => _sum.Most;

    /// <summary>Answers that gave all they could.</summary>
    public int StrongestAnswers => _sum.StrongestAnswers;

    /// <summary>Answers that speak for this archetype.</summary>
    public int PointingHere { get; }

    /// <inheritdoc cref="ArchetypeSum.Score"/>
    public Centi? Score => _sum.Score;
}
