using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Visits;

/// <summary>How often each event happened, for one way of coming or one day.</summary>
/// <param name="Label">A mode key, a persona, a variant or a day; blank: none.</param>
/// <param name="Counts">By the event's key; what never happened isn't in it.</param>
public sealed record VisitLine(string Label, IReadOnlyDictionary<string, long> Counts)
{
    public long this[VisitEvent what] => Counts.GetValueOrDefault(what.Key);
}
