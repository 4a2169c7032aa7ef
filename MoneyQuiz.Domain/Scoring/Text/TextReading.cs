using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>What a text says about the archetypes, and who read it.</summary>
/// <param name="Scorer">Who: <c>lexicon</c> or <c>model</c>. The trace tells it.</param>
/// <param name="Version">Of that scorer; it is raised when the same text would give another reading.</param>
/// <param name="Evidence">In the order of <see cref="ArchetypeIds.All"/>. An archetype that the text says nothing about is not in it: that is “no evidence”, not 0.</param>
public sealed record TextReading(string Scorer, int Version, ImmutableArray<TextEvidence> Evidence)
{
    /// <summary>Of a tenant's model, where one was to read: its provider's name for it.</summary>
    public string? Model { get; init; }

    /// <summary>Why the lexicon read although a model was to; null where none was, or where it did.</summary>
    public FallbackCause? Fallback { get; init; }

    /// <summary>False for an empty text, for nonsense and for one that speaks of something else.</summary>
    public bool HasEvidence => !Evidence.IsEmpty;

    /// <summary>Null where the text gives no evidence.</summary>
    public TextEvidence? this[ArchetypeId archetype] => Evidence.FirstOrDefault(e => e.Archetype == archetype);

    /// <summary>What the text speaks of most: the largest value, the first in order on a tie; null without evidence.</summary>
    public TextEvidence? Strongest => Evidence.IsEmpty ? null : Evidence.MaxBy(e => e.Value.Hundredths);

    public static TextReading Nothing(string scorer, int version) => new(scorer, version, []);

    public bool Equals(TextReading? other) =>
        other is not null
        && (Scorer, Version, Model, Fallback) == (other.Scorer, other.Version, other.Model, other.Fallback)
        && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Scorer, Version, Evidence.Length);
}

/// <summary>What a text says about one archetype.</summary>
/// <param name="Value">How strongly, above 0.00 up to 100.00. It grows with each snippet and less with each further one.</param>
/// <param name="Confidence">0.00–1.00: how much there is to go by, and how much of it speaks for this archetype and not for others.</param>
/// <param name="Snippets">Where it stands in the text, by position, not overlapping; at least one.</param>
public sealed record TextEvidence(ArchetypeId Archetype, Centi Value, Centi Confidence, ImmutableArray<TextSnippet> Snippets)
{
    public bool Equals(TextEvidence? other) =>
        other is not null
        && Archetype == other.Archetype
        && Value == other.Value
        && Confidence == other.Confidence
        && Snippets.AsSpan().SequenceEqual(other.Snippets.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Archetype, Value, Confidence, Snippets.Length);
}

/// <summary>A piece of the text that speaks for an archetype: whole words, never half a character.</summary>
/// <param name="Start">The first UTF-16 character …</param>
/// <param name="Length">… and how many.</param>
/// <param name="Weight">What it gave, in points.</param>
public readonly record struct TextSnippet(int Start, int Length, Centi Weight)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
