namespace MoneyQuiz.Domain.Frameworks.Editing.Notes;

internal static class ArchetypeNotes
{
    public static readonly ImmutableArray<FieldNote> All =
    [
        new("Archetype.name", "Name", "As visitors read it, in headings and on the chart.", 30),
        new("Archetype.essence", "Essence", "One line under the name: what drives this pattern.", 120),
        new("Archetype.colour", "Colour", "Of its mark and its place on the chart. Text in it is moved to a shade that can be read."),
        new("Archetype.icon", "Icon", "The name of a drawing in the product’s own set."),
        new("Archetype.ideal_score", "Ideal score", "Where you would like to see it in a healthy profile, from 0 to 100."),
        new("Archetype.story", "Story", "Shown to those whose first pattern this is. An empty line parts paragraphs.", 2000),
        new("Archetype.strengths", "Strengths", "One to eight, each a short line.", 120),
        new("Archetype.shadows", "Shadows", "What the same strengths cost, one to eight short lines.", 120),
        new("Archetype.under_stress", "Under stress", "What it does when money gets tight.", 500),
        new("Archetype.needs_from_coach", "What it needs from a coach", "For you, when you prepare the first call.", 500),
        new("Archetype.first_step", "First step", "One small thing the visitor can do this week.", 500),
        new("Archetype.insights", "Insights", "One of the three is shown; the score’s depth word decides which."),
        new("Insights.low", "With a low score", "Shown when this pattern is quiet.", 600),
        new("Insights.middle", "With a middle score", "Shown when this pattern is steady.", 600),
        new("Insights.high", "With a high score", "Shown when this pattern is strong.", 600),
    ];
}
