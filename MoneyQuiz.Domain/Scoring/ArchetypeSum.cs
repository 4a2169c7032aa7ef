namespace MoneyQuiz.Domain.Scoring;

/// <summary>One archetype's contributions, summed: what ranking and normalising need of them.</summary>
internal struct ArchetypeSum
{
    public int Earned;
    public int Least;
    public int Most;
    public int StrongestAnswers;

    /// <summary>Sums by archetype.</summary>
    public static void Of(ReadOnlySpan<Contribution> contributions, Span<ArchetypeSum> sums)
    {
        foreach (ref readonly var c in contributions)
        {
            sums[(int)c.Archetype].Add(c);
        }
    }

    public void Add(in Contribution c)
    {
        Earned += c.Points;
        Least += c.Least;
        Most += c.Most;
        StrongestAnswers += c.IsStrongest ? 1 : 0;
    }

    /// <summary>(earned − least) ÷ (most − least) × 100, rounded half away from zero to hundredths; null where there is no evidence.</summary>
    public readonly Centi? Score => Most == Least ? null : Centi.Percent(Earned - Least, Most - Least);
}
