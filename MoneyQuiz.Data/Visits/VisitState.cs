namespace MoneyQuiz.Data.Visits;

/// <param name="From">The first day, in the tenant's time zone.</param>
/// <param name="To">Today there.</param>
/// <param name="ByDay">Every day from the latest back, also those on which nothing happened.</param>
public sealed record VisitState(
    DateOnly From,
    DateOnly To,
    VisitLine All,
    IReadOnlyList<VisitLine> ByPersona,
    IReadOnlyList<VisitLine> ByFormat,
    IReadOnlyList<VisitLine> ByVariant,
    IReadOnlyList<VisitLine> ByDay
)
{
    public bool IsEmpty => All.Counts.Count == 0;
}
