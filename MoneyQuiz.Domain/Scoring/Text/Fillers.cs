using System.Collections.Frozen;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>Words that may stand between the words of a phrase without changing it: “open <i>all of my</i> letters”.</summary>
internal static class Fillers
{
    private static readonly FrozenSet<string> All = (
        "the a an my our your his her their its this that these those some any just really very so too also even still "
        + "ever to of at about as such been be am is are was were has have had do does did honestly actually somehow"
    )
        .Split(' ')
        .Select(Terms.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string term) => All.Contains(term);
}
