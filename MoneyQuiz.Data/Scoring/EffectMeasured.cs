using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Effect;

namespace MoneyQuiz.Data.Scoring;

public abstract record EffectMeasured
{
    /// <param name="Published">What was published while it ran.</param>
    /// <param name="Draft">The draft, ready to run.</param>
    public sealed record Done(EffectReport Report, ResolvedFramework Published, ResolvedFramework Draft) : EffectMeasured;

    /// <summary>The draft can't run as it is; each fault is named.</summary>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : EffectMeasured;

    public sealed record NotAllowed : EffectMeasured;
}
