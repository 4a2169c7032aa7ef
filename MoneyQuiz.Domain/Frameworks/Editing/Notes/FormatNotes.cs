using System.Collections.Immutable;

namespace MoneyQuiz.Domain.Frameworks.Editing.Notes;

internal static class FormatNotes
{
    private const string IdHelp = "Stored answers hang on it: keep it.";

    public static readonly ImmutableArray<FieldNote> All =
    [
        new("ModeContent.enabled", "Offered to visitors", "Switched off, nobody can begin it; sessions under way go on."),
        new("SingleOffer.name", "Name", "On its card in the chooser.", 40),
        new("SingleOffer.note", "Note", "One sentence on its card.", 200),
        new("SingleOffer.minutes", "Minutes", "About how long it takes, 1 to 60."),
        new("Evidence.archetype", "Archetype", "Whom the answer speaks for."),
        new("Evidence.points", "Points", "How loudly."),
        new("LikertContent.variants", "Lengths", "The lengths on offer, in the order shown."),
        new("LikertVariant.key", "Length", "Blitz: three statements per archetype. Short: one per archetype and category. Full: all."),
        new("LikertVariant.name", "Name", "On its card.", 40),
        new("LikertVariant.note", "Note", "One sentence on its card.", 200),
        new("LikertVariant.minutes", "Minutes", "About how long it takes, 1 to 60."),
        new("LikertContent.scale", "Scale of new sessions", "How many choices a statement has. Sessions under way keep theirs."),
        new("LikertContent.scales", "Labels of the scales", "All three are kept: a session goes on with the scale that it began with."),
        new("LikertLabels.key", "Scale", "Five, three or two choices."),
        new("LikertLabels.labels", "Labels", "From the least to the most true.", 24),
        new("LikertContent.page_size", "Statements a page", "From 1 to 16."),
        new("LikertContent.categories", "Categories", "Parts of life that statements come from."),
        new("LikertCategory.id", "Id", IdHelp),
        new("LikertCategory.name", "Name", "Above the page’s statements.", 40),
        new("LikertCategory.lead", "Lead", "One sentence under it.", 200),
        new(
            "LikertContent.statements",
            "Statements",
            "What visitors say how true it is of them. Each length must ask equally often about each archetype."
        ),
        new("LikertStatement.id", "Id", IdHelp),
        new("LikertStatement.category", "Category", "The id of a category."),
        new("LikertStatement.archetype", "Archetype", "Whom agreement speaks for."),
        new("LikertStatement.text", "Statement", "One plain sentence, in the first person.", 160),
        new("LikertStatement.blitz", "In the blitz length", "Three for each archetype."),
        new("LikertStatement.short", "In the short length", "One for each archetype and category."),
        new(
            "LikertStatement.opposite_of",
            "Opposite of",
            "The id of a statement that can hardly be true of the same person. Tells only about quality."
        ),
        new("MirrorContent.offer", "On its card", "How the chooser offers it."),
        new("MirrorContent.least", "Questions at least", "From 4 to 40."),
        new("MirrorContent.most", "Questions at most", "Up to 40."),
        new(
            "MirrorContent.stable_margin",
            "Margin to stop early",
            "How far the leader must stand before the next, in percent of what they could have earned."
        ),
        new("MirrorContent.themes", "Themes", "Places in life that questions come from."),
        new("MirrorTheme.id", "Id", IdHelp),
        new("MirrorTheme.name", "Name", "Above its questions.", 40),
        new("MirrorContent.questions", "Questions", "The bank. Stored answers name a question by its place: add at the end."),
        new("MirrorQuestion.id", "Id", IdHelp),
        new("MirrorQuestion.theme", "Theme", "The id of a theme."),
        new("MirrorQuestion.text", "Question", "One situation, one question.", 240),
        new("MirrorQuestion.options", "Replies", "Four. Shown in an order of the session’s own."),
        new("MirrorOption.text", "Reply", "In the visitor’s words.", 140),
        new("MirrorOption.evidence", "Speaks for", "One to three archetypes; one of them with the most points."),
        new("MirrorContent.reflections", "Open questions", "Asked at the end, to be answered freely or skipped."),
        new("MirrorReflection.id", "Id", IdHelp),
        new("MirrorReflection.prompt", "Question", "Open, and kind.", 160),
        new("MirrorReflection.hint", "Hint", "Where one could begin.", 240),
        new("GameContent.offer", "On its card", "How the chooser offers it."),
        new("GameContent.rounds", "Rounds", "In the order played."),
        new("GameRound.id", "Id", IdHelp),
        new("GameRound.kind", "Kind", "What there is to do."),
        new("GameRound.title", "Title", "Of the round.", 60),
        new("GameRound.scene", "Scene", "Where we are.", 300),
        new("GameRound.ask", "Task", "What to do.", 160),
        new("GameRound.options", "Options", "Ways to act, values, jars, cards or scales, by kind. Their number and order stay."),
        new("GameRound.seconds", "Seconds", "Of the clock, where the kind has one."),
        new("GameRound.time_out", "When time runs out", "What that says, where the kind has a clock."),
        new("GameRound.cards", "Cards", "One is turned over at the end: the one that most of the answers speak for."),
        new("GameRound.even", "Card for an even hand", "Turned over where no card stands out."),
        new("GameOption.id", "Id", IdHelp),
        new("GameOption.text", "Text", "What stands on it; of a scale its upper end.", 140),
        new("GameOption.lower", "Lower end", "Of a scale."),
        new("GameOption.evidence", "Speaks for", "Archetypes with points."),
        new("GameOption.otherwise", "The other end speaks for", "No to a card, or the lower end of a scale."),
        new("GameOption.card", "Card", "The id of the card that it speaks for."),
        new("GameOption.other_card", "Other card", "The id of the card that the other end speaks for."),
        new("GameCard.id", "Id", IdHelp),
        new("GameCard.title", "Title", "On the card.", 60),
        new("GameCard.text", "Text", "On the card.", 300),
        new("GameCard.archetype", "Drawing", "Whose drawing is on it."),
    ];
}
