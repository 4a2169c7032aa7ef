namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>Reads what a visitor wrote in their own words. The default is <see cref="LexiconTextScorer"/>. What a tenant's model read is kept as a <see cref="StoredReading"/>.</summary>
public interface ITextScorer
{
    /// <summary>Never fails because of what stands in the text: empty, very long or nonsense gives a reading without evidence.</summary>
    /// <param name="text">As the visitor wrote it. Ranges of the reading count its UTF-16 characters.</param>
    /// <param name="cancellation">For scorers that ask somebody; the lexicon is done at once.</param>
    ValueTask<TextReading> Read(string text, CancellationToken cancellation = default);
}
