using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>
/// What came of asking a tenant's model about one text: its evidence, or why the lexicon reads instead. It stands in the answer log beside
/// the text, so that scoring asks nobody and a replay gives the same card.
/// </summary>
/// <param name="Cause">Null: the model read it.</param>
/// <param name="Model">The provider's own name of the model; blank where none was asked.</param>
/// <param name="Evidence">Empty with a cause.</param>
public sealed record StoredReading(FallbackCause? Cause, string Model, ImmutableArray<TextEvidence> Evidence)
{
    /// <summary>What <see cref="TextReading.Scorer"/> says where the model spoke.</summary>
    public const string Scorer = "model";

    /// <summary>Of the prompt and of what is made of the answer.</summary>
    public const int Version = 1;

    /// <summary>Of one archetype.</summary>
    public const int MostSnippets = 5;

    private const int LongestName = 200;

    /// <summary>What each snippet of a model's weighs: it doesn't say which one told it more.</summary>
    private static readonly Centi Weight = Centi.Whole(1);

    public static StoredReading Fallback(FallbackCause cause, string model = "") => new(cause, model, []);

    /// <summary>The reading of the text that it was made of.</summary>
    public TextReading Of(string text) =>
        Cause is { } cause
            ? LexiconTextScorer.Read(text) with
            {
                Model = Model,
                Fallback = cause,
            }
            : new TextReading(Scorer, Version, [.. Evidence.Where(e => e.Snippets.All(s => s.End <= text.Length))]) { Model = Model };

    /// <summary>A snippet as a model's reading has it.</summary>
    public static TextSnippet Snippet(int start, int length) => new(start, length, Weight);

    /// <summary>00, model, then each archetype: id, value, confidence, snippets as start and length. With a cause: its number, model.</summary>
    internal void Write(CompactWriter writer)
    {
        writer.Number(Cause is { } why ? (long)why : 0).Text(Model);
        if (Cause is not null)
        {
            return;
        }

        writer.Number(Evidence.Length);
        foreach (var evidence in Evidence)
        {
            writer.Number((long)evidence.Archetype).Number(evidence.Value.Hundredths).Number(evidence.Confidence.Hundredths);
            writer.Number(evidence.Snippets.Length);
            foreach (var snippet in evidence.Snippets)
            {
                writer.Number(snippet.Start).Number(snippet.Length);
            }
        }
    }

    /// <exception cref="FormatException">It is no reading.</exception>
    internal static StoredReading Read(ref CompactReader reader)
    {
        var cause = reader.Small((int)Enum.GetValues<FallbackCause>()[^1]);
        var model = reader.Text() ?? "";
        if (model.Length > LongestName)
        {
            throw new FormatException("The name of a model is too long.");
        }

        if (cause != 0)
        {
            return Fallback((FallbackCause)cause, model);
        }

        var evidence = new TextEvidence[reader.Small(ArchetypeIds.Count)];
        for (var i = 0; i < evidence.Length; i++)
        {
            var archetype = (ArchetypeId)reader.Small(ArchetypeIds.Count - 1);
            var (value, confidence) = (new Centi(reader.Small(10_000)), new Centi(reader.Small(100)));
            var snippets = new TextSnippet[reader.Small(MostSnippets)];
            for (var s = 0; s < snippets.Length; s++)
            {
                snippets[s] = Snippet(reader.Small(FreeText.Longest), reader.Small(FreeText.Longest));
            }

            evidence[i] = new TextEvidence(archetype, value, confidence, [.. snippets]);
        }

        return new StoredReading(null, model, [.. evidence]);
    }

    public bool Equals(StoredReading? other) =>
        other is not null && Cause == other.Cause && Model == other.Model && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Cause, Model, Evidence.Length);
}
