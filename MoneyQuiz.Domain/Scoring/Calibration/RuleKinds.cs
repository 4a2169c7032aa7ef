using System.Text.Json.Serialization.Metadata;
using MoneyQuiz.Domain.Scoring.Calibration.Conditions;
using MoneyQuiz.Domain.Scoring.Calibration.Effects;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>A kind of condition or effect.</summary>
/// <param name="Key">The value of <c>kind</c> in JSON.</param>
/// <param name="Type">Its record: a <see cref="RuleCondition"/> or a <see cref="RuleEffect"/>.</param>
/// <param name="Name">As shown in an editor.</param>
/// <param name="Help">One sentence about it.</param>
public sealed record RuleKind(string Key, Type Type, string Name, string Help)
{
    public bool IsCondition => Type.IsSubclassOf(typeof(RuleCondition));
}

/// <summary>All rule kinds; JSON, checks, editor and docs read them from here.</summary>
public static class RuleKinds
{
    public static readonly ImmutableArray<RuleKind> All =
    [
        new("formats", typeof(FormatsCondition), "Format", "The quiz was taken in one of these formats."),
        new("score", typeof(ScoreCondition), "Score", "An archetype’s score is above or below a number."),
        new("gap", typeof(GapCondition), "Gap", "Two archetypes are close together or far apart."),
        new("neutral_share", typeof(NeutralShareCondition), "Answers in the middle", "How many answers are in the middle of the scale."),
        new("straight_lining", typeof(StraightLiningCondition), "Same choice", "How often the most frequent choice was made."),
        new("answered_share", typeof(AnsweredShareCondition), "Items answered", "How many of the items were answered."),
        new("step_time", typeof(StepTimeCondition), "Time for a step", "How long the visitor usually took for a step."),
        new("add", typeof(AddEffect), "Add", "Adds points, or takes them off."),
        new("multiply", typeof(MultiplyEffect), "Multiply", "Multiplies the score."),
        new("floor", typeof(FloorEffect), "Floor", "Lifts a lower score to this number."),
        new("ceiling", typeof(CeilingEffect), "Ceiling", "Lowers a higher score to this number."),
        new("damp", typeof(DampEffect), "Damp", "Draws scores towards the mean of all eight."),
        new("swap_guard", typeof(SwapGuardEffect), "Swap guard", "Near ties keep the order that they had before the rules."),
    ];

    /// <summary>Tells the serialiser of the kinds: an object names its own by <c>kind</c>, wherever that stands.</summary>
    public static void Describe(JsonTypeInfo info)
    {
        if (info.Type != typeof(RuleCondition) && info.Type != typeof(RuleEffect))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in All.Where(k => k.Type.IsSubclassOf(info.Type)))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind.Type, kind.Key));
        }
    }
}
