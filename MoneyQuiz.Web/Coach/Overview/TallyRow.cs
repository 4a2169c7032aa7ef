using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Sessions.Overview;

namespace MoneyQuiz.Web.Coach.Overview;

/// <summary>One format or one source: who began, and who finished.</summary>
public sealed record TallyRow(string Name, Tally Tally, string BeganHref, string FinishedHref)
{
    public static IReadOnlyList<TallyRow> Formats(Figures figures, FilterChoices? choices, Behind links) =>
        Of(figures.Formats, key => choices?.Formats.FirstOrDefault(f => f.Key == key)?.Name ?? key, key => new SessionFilter { Format = key }, links);

    public static IReadOnlyList<TallyRow> Sources(Figures figures, Behind links) =>
        Of(figures.Sources, key => SessionSource.Find(key)?.Name ?? key, key => new SessionFilter { Source = key }, links);

    private static IReadOnlyList<TallyRow> Of(
        IReadOnlyDictionary<string, Tally> tallies,
        Func<string, string> name,
        Func<string, SessionFilter> filter,
        Behind links
    ) =>
        [
            .. tallies
                .OrderByDescending(t => t.Value.Started)
                .ThenBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => new TallyRow(
                    name(t.Key),
                    t.Value,
                    links.To(filter(t.Key)),
                    links.To(filter(t.Key) with { End = SessionEnd.Completed })
                )),
        ];
}
