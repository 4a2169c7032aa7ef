using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Bench;

/// <summary>The filters that are measured: each alone, common and rare; and thirty together, as a coach would set them.</summary>
internal static class ListFilters
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);

    public static readonly IReadOnlyList<(string Name, SessionFilter Filter)> Single =
    [
        ("nothing", new()),
        ("7 days", new() { Days = 7 }),
        ("30 days", new() { Days = 30 }),
        ("90 days", new() { Days = 90 }),
        ("one day a year ago", new() { Since = Today.AddDays(-365), Until = Today.AddDays(-365) }),
        ("since two years", new() { Since = Today.AddDays(-700) }),
        ("a common format", new() { Format = "likert" }),
        ("a rare format", new() { Format = "deal" }),
        ("a format nobody took", new() { Format = "realm" }),
        ("a variant", new() { Format = "likert", Variant = "blitz" }),
        ("own source", new() { Source = SessionSource.Own }),
        ("imported", new() { Source = "legacy-import" }),
        ("bridged: none", new() { Source = "legacy-bridge" }),
        ("a primary", new() { Primary = ArchetypeId.Hero }),
        ("a rarer primary", new() { Primary = ArchetypeId.Martyr }),
        ("a secondary", new() { Secondary = ArchetypeId.Ruler }),
        ("a pair", new() { Primary = ArchetypeId.Hero, Secondary = ArchetypeId.Artist }),
        ("hot", new() { Likelihood = LikelihoodBand.Hot }),
        ("warm", new() { Likelihood = LikelihoodBand.Warm }),
        ("cool", new() { Likelihood = LikelihoodBand.Cool }),
        ("cold", new() { Likelihood = LikelihoodBand.Cold }),
        ("completed", new() { End = SessionEnd.Completed }),
        ("abandoned", new() { End = SessionEnd.Abandoned }),
        ("with notes", new() { HasNotes = true }),
        ("a common persona", new() { Persona = "page-11" }),
        ("a rare persona", new() { Persona = "rare-page" }),
        ("a persona nobody came by", new() { Persona = "no-page" }),
        ("an experiment", new() { Experiment = "test-1" }),
        ("a rare experiment", new() { Experiment = "rare-test" }),
        ("an address that nobody has", new() { Email = "nobody@nowhere.example" }),
        ("a part few have", new() { Email = "anna.abc" }),
        ("a part many have", new() { Email = "firm-12" }),
        ("a part most have", new() { Email = "gmail" }),
        ("a name in every sixteenth", new() { Email = "greta" }),
        ("three letters", new() { Email = "fa3" }),
        ("a part nobody has", new() { Email = "zzzzzz" }),
    ];

    public static readonly IReadOnlyList<(string Name, SessionFilter Filter, SessionSort Sort)> Combined =
    [
        ("hot this week", new() { Days = 7, Likelihood = LikelihoodBand.Hot }, SessionSort.Newest),
        ("hot this month, hottest first", new() { Days = 30, Likelihood = LikelihoodBand.Hot }, SessionSort.Hottest),
        ("warm this quarter", new() { Days = 90, Likelihood = LikelihoodBand.Warm }, SessionSort.Hottest),
        ("completed this week", new() { Days = 7, End = SessionEnd.Completed }, SessionSort.Newest),
        ("completed this month by archetype", new() { Days = 30, End = SessionEnd.Completed }, SessionSort.Archetype),
        ("abandoned this week", new() { Days = 7, End = SessionEnd.Abandoned }, SessionSort.Newest),
        (
            "abandoned likert this quarter",
            new()
            {
                Days = 90,
                End = SessionEnd.Abandoned,
                Format = "likert",
            },
            SessionSort.Newest
        ),
        (
            "left at the third step this quarter",
            new()
            {
                Days = 90,
                End = SessionEnd.Abandoned,
                Step = 3,
            },
            SessionSort.Newest
        ),
        ("likert heroes", new() { Format = "likert", Primary = ArchetypeId.Hero }, SessionSort.Newest),
        ("mirror martyrs, hottest first", new() { Format = "qa", Primary = ArchetypeId.Martyr }, SessionSort.Hottest),
        ("game, hot", new() { Format = "game", Likelihood = LikelihoodBand.Hot }, SessionSort.Newest),
        (
            "hero and artist, hot",
            new()
            {
                Primary = ArchetypeId.Hero,
                Secondary = ArchetypeId.Artist,
                Likelihood = LikelihoodBand.Hot,
            },
            SessionSort.Newest
        ),
        (
            "hero and artist this month",
            new()
            {
                Days = 30,
                Primary = ArchetypeId.Hero,
                Secondary = ArchetypeId.Artist,
            },
            SessionSort.Hottest
        ),
        ("page 3, completed", new() { Persona = "page-3", End = SessionEnd.Completed }, SessionSort.Newest),
        ("page 3, hot", new() { Persona = "page-3", Likelihood = LikelihoodBand.Hot }, SessionSort.Hottest),
        ("page 3, abandoned", new() { Persona = "page-3", End = SessionEnd.Abandoned }, SessionSort.Newest),
        ("rare page, this quarter", new() { Persona = "rare-page", Days = 90 }, SessionSort.Hottest),
        ("test 1, completed, by archetype", new() { Experiment = "test-1", End = SessionEnd.Completed }, SessionSort.Archetype),
        ("test 0 against page 11", new() { Experiment = "test-0", Persona = "page-11" }, SessionSort.Newest),
        ("notes, hot", new() { HasNotes = true, Likelihood = LikelihoodBand.Hot }, SessionSort.Newest),
        ("notes this quarter", new() { HasNotes = true, Days = 90 }, SessionSort.Newest),
        ("notes, heroes, hottest first", new() { HasNotes = true, Primary = ArchetypeId.Hero }, SessionSort.Hottest),
        ("gmail, hot", new() { Email = "gmail", Likelihood = LikelihoodBand.Hot }, SessionSort.Newest),
        ("gmail this week", new() { Email = "gmail", Days = 7 }, SessionSort.Newest),
        ("greta, completed", new() { Email = "greta", End = SessionEnd.Completed }, SessionSort.Newest),
        ("a firm, this year", new() { Email = "firm-12", Since = Today.AddDays(-365) }, SessionSort.Hottest),
        ("imported heroes", new() { Source = "legacy-import", Primary = ArchetypeId.Hero }, SessionSort.Newest),
        ("imported, hottest first", new() { Source = "legacy-import", End = SessionEnd.Completed }, SessionSort.Hottest),
        (
            "blitz, completed, oldest first",
            new()
            {
                Format = "likert",
                Variant = "blitz",
                End = SessionEnd.Completed,
            },
            SessionSort.Oldest
        ),
        ("cold and completed, coldest first", new() { Likelihood = LikelihoodBand.Cold, End = SessionEnd.Completed }, SessionSort.Coldest),
        (
            "a spring of last year by archetype",
            new()
            {
                Since = Today.AddDays(-400),
                Until = Today.AddDays(-310),
                End = SessionEnd.Completed,
            },
            SessionSort.Archetype
        ),
    ];
}
