namespace MoneyQuiz.Domain.Frameworks.Editing.Notes;

internal static class ScoringNotes
{
    private const string AboveHelp = "The number itself does not count. Leave it out for no lower bound.";
    private const string BelowHelp = "The number itself does not count. Leave it out for no upper bound.";

    public static readonly ImmutableArray<FieldNote> All =
    [
        new(
            "ScoringSettings.weights",
            "Weights",
            "Stretch a score around 50, or draw it in: 1 leaves it as it is, 0.8 is the gentlest, 1.25 the strongest."
        ),
        new(
            "ScoringSettings.rules",
            "Rules",
            "Applied from the top. Together they move no score by more than 15 points, and never turn a lead of more than 20."
        ),
        new("ScoringSettings.tie_break", "When scores are equal", "What decides, from the top; “drawn” is always last, because it always decides."),
        new("ScoringSettings.depth", "Depth words", "The word for a score, from a number upwards. The first begins at 0."),
        new("DepthWord.from", "From", "The lowest score with this word, 0 to 100."),
        new("DepthWord.word", "Word", "Such as “steady”.", 30),
        new("DepthWord.meaning", "Meaning", "One sentence beside the word.", 200),
        new("DepthWord.insight", "Insight", "Which of an archetype’s three insights goes with it."),
        new("CalibrationRule.id", "Id", "Names the rule in traces: lower-case letters, digits and dashes."),
        new("CalibrationRule.note", "Why", "For whoever reads a trace later.", 300, IsLong: true),
        new("CalibrationRule.when", "When", "All of these must hold; none means always."),
        new("CalibrationRule.then", "Then", "What happens to the scores."),
        new("CalibrationRule.to", "To", "Whose scores move."),
        new("FormatsCondition.any_of", "Formats", "The keys of one or more formats: likert, qa, game, deal, realm."),
        new("ScoreCondition.archetype", "Archetype", "Whose score is looked at."),
        new("ScoreCondition.above", "Above", AboveHelp),
        new("ScoreCondition.below", "Below", BelowHelp),
        new("GapCondition.of", "Between", "Two different archetypes."),
        new("GapCondition.above", "Gap above", AboveHelp),
        new("GapCondition.below", "Gap below", BelowHelp),
        new("NeutralShareCondition.above", "Above, in percent", AboveHelp),
        new("NeutralShareCondition.below", "Below, in percent", BelowHelp),
        new("StraightLiningCondition.above", "Above, in percent", AboveHelp),
        new("StraightLiningCondition.below", "Below, in percent", BelowHelp),
        new("AnsweredShareCondition.above", "Above, in percent", AboveHelp),
        new("AnsweredShareCondition.below", "Below, in percent", BelowHelp),
        new("StepTimeCondition.above", "Above, in seconds", AboveHelp),
        new("StepTimeCondition.below", "Below, in seconds", BelowHelp),
        new("AddEffect.points", "Points", "−15 to 15; a minus sign takes them off."),
        new("MultiplyEffect.factor", "Factor", "1 leaves the score as it is."),
        new("FloorEffect.at", "Lift to", "A lower score becomes this."),
        new("CeilingEffect.at", "Lower to", "A higher score becomes this."),
        new("DampEffect.share", "Share", "How much of the way to the mean, in percent."),
        new("SwapGuardEffect.within", "Within", "Near ties of at most so many points keep their order."),
    ];
}
