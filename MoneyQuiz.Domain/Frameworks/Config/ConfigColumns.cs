using MoneyQuiz.Domain.Frameworks.Columns;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>All columns of a framework config: merging, validation, the editor, the API's description and the docs read this.</summary>
public static class ConfigColumns
{
    public static readonly ConfigColumn Archetypes = new(
        "archetype_overrides",
        "archetypes",
        MergeKind.PerArchetype,
        "Archetypes",
        "Names, colours and texts of the eight archetypes, and the texts for two of them together.",
        typeof(Archetype)
    );

    public static readonly ConfigColumn Voice = new(
        "voice_overrides",
        "voice",
        MergeKind.Whole,
        "Voice",
        "How texts that are written for one visitor should sound.",
        typeof(Voice)
    );

    public static readonly ConfigColumn Scoring = new(
        "scoring_overrides",
        "scoring",
        MergeKind.Whole,
        "Scoring",
        "How answers become scores, how they are calibrated, and the words for their depth.",
        typeof(ScoringSettings)
    );

    public static readonly ConfigColumn Modes = new(
        "mode_overrides",
        "modes",
        MergeKind.PerMode,
        "Formats",
        "Which formats are offered, in which lengths, and what they ask.",
        typeof(FrameworkModes)
    );

    public static readonly ConfigColumn Landing = new(
        "landing_overrides",
        "landing",
        MergeKind.Whole,
        "Front page",
        "The words before a quiz begins: front page, chooser and a page for each persona.",
        typeof(Landing)
    );

    public static readonly ConfigColumn Communications = new(
        "communications",
        "communications",
        MergeKind.Whole,
        "Emails and booking",
        "Emails to visitor and coach, the follow-up sequence, and the invitation to a call.",
        typeof(Communications)
    );

    public static readonly ConfigColumn Results = new(
        "results_display",
        "results_display",
        MergeKind.Whole,
        "Result page",
        "What the result shows, in which order, and where the lead form stands.",
        typeof(ResultsDisplay)
    );

    public static readonly ConfigColumn Providers = new(
        "providers",
        "providers",
        MergeKind.Whole,
        "Providers",
        "Who writes the narrative and who reads it aloud, and what they may cost.",
        typeof(Providers)
    );

    /// <summary>In the order of the editor.</summary>
    public static readonly ImmutableArray<ConfigColumn> All = [Archetypes, Voice, Scoring, Modes, Landing, Communications, Results, Providers];

    public static ConfigColumn? Find(string key) => All.FirstOrDefault(c => c.Key == key);
}
