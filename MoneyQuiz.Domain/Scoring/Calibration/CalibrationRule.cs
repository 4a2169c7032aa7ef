using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>One of a tenant's rules: when all its conditions hold, its effect moves the scores of the archetypes that it names.</summary>
public sealed record CalibrationRule
{
    /// <summary>Names the rule in traces: lower-case letters, digits and dashes.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is there, for the coach who reads a trace.</summary>
    public required string Note { get; init; }

    /// <summary>All must hold; an empty list always holds.</summary>
    public required ImmutableArray<RuleCondition> When { get; init; }

    public required RuleEffect Then { get; init; }

    /// <summary>Whose scores it moves. One that wasn't measured stays so.</summary>
    public required ImmutableArray<ArchetypeId> To { get; init; }

    internal bool Holds(in Standing standing)
    {
        foreach (var condition in When)
        {
            if (!condition.Holds(standing))
            {
                return false;
            }
        }

        return true;
    }
}
