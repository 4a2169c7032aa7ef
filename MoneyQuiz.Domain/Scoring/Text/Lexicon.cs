using System.Collections.Frozen;
using System.Text.Json;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>The phrases of one archetype, found by their first word.</summary>
internal sealed class Lexicon
{
    // A phrase that hardly anybody else would write; one that speaks for the archetype; one that leans that way.
    private static readonly (string Strength, Centi Weight)[] Strengths =
    [
        ("strong", Centi.Whole(3)),
        ("clear", Centi.Whole(2)),
        ("slight", Centi.Whole(1)),
    ];

    private readonly FrozenDictionary<string, Phrase[]> byFirst;

    private Lexicon(List<Phrase> phrases)
    {
        Count = phrases.Count;
        byFirst = phrases
            .SelectMany(p => p.Parts[0].Select(stem => (stem, p)))
            .GroupBy(e => e.stem, e => e.p, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    public int Count { get; }

    public ReadOnlySpan<Phrase> BeginningWith(string term) => byFirst.GetValueOrDefault(term);

    /// <summary>Reads <c>lexicon/hero.json</c>: <c>{ "strong": ["prove wrong", "not give up"], … }</c>; a/b are alternatives, @family a class, a leading “not” means denied.</summary>
    /// <exception cref="DefinitionFaultException">The shipped lexicon is broken.</exception>
    public static Lexicon Of(ArchetypeId archetype)
    {
        var classes = File<Dictionary<string, string>>("lexicon/classes.json");
        var entries = File<Dictionary<string, string[]>>($"lexicon/{archetype.Key()}.json");
        var phrases = new List<Phrase>();
        foreach (var (strength, weight) in Strengths)
        {
            foreach (var entry in entries[strength])
            {
                var negated = entry.StartsWith("not ", StringComparison.Ordinal);
                var parts = (negated ? entry[4..] : entry).Split(' ').Select(w => Stems(w, classes)).Where(s => s.Count > 0).ToArray();
                phrases.Add(
                    parts.Length > 0
                        ? new Phrase(phrases.Count, parts, negated, weight)
                        : throw new DefinitionFaultException([
                            new DefinitionFault($"lexicon/{archetype.Key()}.json", $"/{strength}", $"“{entry}” has no word."),
                        ])
                );
            }
        }

        return new Lexicon(phrases);
    }

    // A filler gives an empty set: the text's own fillers are passed over wherever they stand.
    private static FrozenSet<string> Stems(string word, Dictionary<string, string> classes)
    {
        var forms = word.Split('/').SelectMany(f => f.StartsWith('@') ? classes[f[1..]].Split(' ') : [f]);
        return forms.Select(Terms.Of).Where(t => !Fillers.Has(t)).ToFrozenSet(StringComparer.Ordinal);
    }

    private static T File<T>(string name)
    {
        using var stream =
            typeof(Lexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new DefinitionFaultException([new DefinitionFault(name, "", "The file is not in the assembly.")]);
        return JsonSerializer.Deserialize<T>(stream, FrameworkJson.Strict)!;
    }
}
