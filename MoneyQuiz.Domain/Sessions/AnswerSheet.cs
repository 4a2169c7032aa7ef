using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>The answers that count now: of each item the latest.</summary>
public sealed class AnswerSheet
{
    private const int None = -1;

    private readonly int[] _values;
    private readonly int[] _steps;
    private readonly Dictionary<int, string>? _texts;
    private readonly Dictionary<int, StoredReading>? _readings;

    /// <exception cref="FormatException">The log names an item that the content doesn't have.</exception>
    public AnswerSheet(AnswerLog log, int itemCount)
    {
        _values = new int[itemCount];
        _steps = new int[itemCount];
        _values.AsSpan().Fill(None);
        Log = log;
        foreach (ref readonly var entry in log.Entries.AsSpan())
        {
            if (entry.ClosesStep)
            {
                continue;
            }

            if (entry.Item >= itemCount)
            {
                throw new FormatException($"The answers name item {entry.Item}; the content has {itemCount}.");
            }

            if (entry.Reading is { } reading)
            {
                (_readings ??= [])[entry.Item] = reading;
                continue;
            }

            if (entry.Text is { } text)
            {
                (_texts ??= [])[entry.Item] = text;
                // It was made of the words before.
                _readings?.Remove(entry.Item);
            }

            // A text that was taken back is no answer any more.
            var value = entry.Text is "" ? None : entry.Value;
            Answered += (value == None ? 0 : 1) - (_values[entry.Item] == None ? 0 : 1);
            _values[entry.Item] = value;
            _steps[entry.Item] = entry.Step;
        }
    }

    /// <summary>All that was answered, in its order: for a format whose way hangs on what was known when.</summary>
    public AnswerLog Log { get; }

    /// <summary>How many items have an answer.</summary>
    public int Answered { get; }

    public int StepsDone => Log.StepsDone;

    /// <summary>The choice that counts, or null.</summary>
    public int? this[int item] => Has(item) ? _values[item] : null;

    public bool Has(int item) => _values[item] != None;

    /// <summary>The choice of an item that has one.</summary>
    public int ValueOf(int item) => _values[item];

    /// <summary>At which step an item was answered that was.</summary>
    public int StepOf(int item) => _steps[item];

    /// <summary>What was written for an item; empty where nothing was, or it was taken back.</summary>
    public string TextOf(int item) => _texts?.GetValueOrDefault(item) ?? "";

    /// <summary>What came of asking a model about the text that counts; null where none was asked.</summary>
    public StoredReading? StoredReadingOf(int item) => _readings?.GetValueOrDefault(item);

    /// <summary>Who says what of the text that counts: the model, or the lexicon.</summary>
    public TextReading ReadingOf(int item) => StoredReadingOf(item)?.Of(TextOf(item)) ?? LexiconTextScorer.Read(TextOf(item));
}
