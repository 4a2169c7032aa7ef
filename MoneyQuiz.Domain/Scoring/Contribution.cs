using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>One piece of evidence that an answer gives to one archetype, with its source and with what that source could have given.</summary>
/// <param name="Points">What it gave, from <paramref name="Least"/> to <paramref name="Most"/>.</param>
/// <param name="Step">Where: the step …</param>
/// <param name="Item">… the item …</param>
/// <param name="Value">… and the choice.</param>
public readonly record struct Contribution(ArchetypeId Archetype, int Points, int Least, int Most, int Step, int Item, int Value)
{
    /// <summary>It gave all that it could.</summary>
    public bool IsStrongest => Points == Most;

    /// <summary>It speaks for the archetype: more than the middle between least and most.</summary>
    public bool PointsHere => 2 * Points > Least + Most;
}
