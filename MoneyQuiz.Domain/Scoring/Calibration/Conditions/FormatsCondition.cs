using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration.Conditions;

/// <summary>The session was taken in one of these formats.</summary>
public sealed record FormatsCondition : RuleCondition
{
    /// <summary>Mode keys; older names are understood.</summary>
    public required ImmutableArray<string> AnyOf { get; init; }

    public override bool Holds(in Standing standing)
    {
        if (standing.Facts.Mode is not { } mode)
        {
            return false;
        }

        foreach (var key in AnyOf)
        {
            if (mode.IsNamed(key))
            {
                return true;
            }
        }

        return false;
    }

    public override string Words(Func<ArchetypeId, string> nameOf) => $"the quiz was {string.Join(" or ", AnyOf)}";

    public override IEnumerable<ContentFault> Faults()
    {
        if (AnyOf.IsEmpty)
        {
            yield return new ContentFault("/any_of", "Name at least one format.");
        }

        for (var i = 0; i < AnyOf.Length; i++)
        {
            if (!ModeKey.TryParse(AnyOf[i], out _))
            {
                yield return new ContentFault($"/any_of/{i}", $"“{AnyOf[i]}” is not a format. The formats are {string.Join(", ", ModeKey.All)}.");
            }
        }
    }
}
