using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Domain.Formats;

/// <summary>What a visitor wrote, with what was heard in it.</summary>
/// <param name="Text">As it was written; the reading's ranges count its characters.</param>
public sealed record HeardText(string Prompt, string Text, TextReading Reading)
{
    /// <summary>The whole text in pieces, each with the archetypes that were heard there; to be shown one after the other.</summary>
    public IEnumerable<HeardPiece> Pieces()
    {
        var snippets = Reading.Evidence.SelectMany(e => e.Snippets.Select(s => (e.Archetype, s.Start, s.End))).ToArray();
        int[] cuts = [.. snippets.SelectMany(s => new[] { s.Start, s.End }).Append(0).Append(Text.Length).Distinct().Order()];
        return cuts.Zip(
            cuts.Skip(1),
            (from, to) => new HeardPiece(Text[from..to], [.. snippets.Where(s => s.Start <= from && to <= s.End).Select(s => s.Archetype)])
        );
    }
}

/// <param name="Heard">Empty where nothing was.</param>
public sealed record HeardPiece(string Text, ImmutableArray<ArchetypeId> Heard);
