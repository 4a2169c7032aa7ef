using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Effect;

/// <summary>What a draft would do to sessions that are there already: the published state and the draft, scored on the same answers.</summary>
/// <param name="Compared">How many sessions were scored on both.</param>
/// <param name="Skipped">Sessions whose format or length one of the two doesn't offer.</param>
/// <param name="PrimaryChanged">Of those compared.</param>
/// <param name="Means">By archetype.</param>
/// <param name="Most">Those that change most, the largest first: another primary before any shift of scores.</param>
public sealed record EffectReport(int Compared, int Skipped, int PrimaryChanged, ImmutableArray<MeanMove> Means, ImmutableArray<SessionEffect> Most)
{
    /// <summary>In percent of those compared; 0 where none was.</summary>
    public Centi PrimaryChangedShare => Compared == 0 ? Centi.Zero : Centi.Percent(PrimaryChanged, Compared);

    /// <summary>Nothing at all would change.</summary>
    public bool IsNone => PrimaryChanged == 0 && Most.IsEmpty;
}

/// <param name="Before">Null where no session measured it.</param>
public readonly record struct MeanMove(ArchetypeId Archetype, Centi? Before, Centi? After);

/// <param name="Largest">The largest move of any of its scores, without sign.</param>
public sealed record SessionEffect(Guid Id, DateTimeOffset At, ScoreCard Before, ScoreCard After, Centi Largest)
{
    public bool PrimaryChanged => Before.Ranking.Primary?.Archetype != After.Ranking.Primary?.Archetype;
}
