using System.Globalization;
using MoneyQuiz.Domain.Sessions.Overview;

namespace MoneyQuiz.Web.Coach.Overview;

/// <summary>How figures are said.</summary>
public static class FigureWords
{
    /// <summary>Of fewer than this a per cent says more than is known.</summary>
    public const int LeastForPercent = 10;

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>12,000</c></summary>
    public static string Number(int count) => count.ToString("N0", Culture);

    /// <summary><c>64 %</c>; of few <c>1 of 2</c>; of nobody <c>–</c>. One who is missing never makes it 100 %, nor one who is there 0 %.</summary>
    public static string Share(int part, int of) =>
        of == 0 ? "–"
        : of < LeastForPercent ? $"{part} of {of}"
        : part > 0 && part * 200 < of ? "under 1 %"
        : part < of && (of - part) * 200 < of ? "over 99 %"
        : $"{Math.Round(100.0 * part / of, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)} %";

    /// <summary><c>3 Nov</c>, <c>3 – 9 Nov</c>, <c>28 Oct – 3 Nov 2026</c>.</summary>
    public static string Days(DateOnly from, DateOnly until, bool year = false)
    {
        var end = until.ToString(year ? "d MMM yyyy" : "d MMM", Culture);
        return from == until ? end
            : (from.Year, from.Month) == (until.Year, until.Month) ? $"{from.ToString("%d", Culture)} – {end}"
            : $"{from.ToString(year && from.Year != until.Year ? "d MMM yyyy" : "d MMM", Culture)} – {end}";
    }

    /// <summary><c>Tue 3 Nov 2026</c> of a day, <c>3 – 9 Nov 2026</c> of several.</summary>
    public static string Label(Stretch of) => of.From == of.Until ? of.From.ToString("ddd d MMM yyyy", Culture) : Days(of.From, of.Until, year: true);

    /// <summary>Where a bar ends: 0–100, as SVG writes it.</summary>
    public static string Length(int part, int of) => of == 0 ? "0" : (100.0 * part / of).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What of those who began is still undecided; empty where all is.</summary>
    public static string StillOpen(Tally tally) =>
        tally.Open switch
        {
            0 => "",
            1 => "1 answered within the last 24 hours and may still finish.",
            var open => $"{Number(open)} answered within the last 24 hours and may still finish.",
        };
}
