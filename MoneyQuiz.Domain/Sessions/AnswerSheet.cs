namespace MoneyQuiz.Domain.Sessions;

/// <summary>The answers that count now: of each item the latest.</summary>
public sealed class AnswerSheet
{
    private const int None = -1;

    private readonly int[] _values;
    private readonly int[] _steps;

    /// <exception cref="FormatException">The log names an item that the content doesn't have.</exception>
    public AnswerSheet(AnswerLog log, int itemCount)
    {
        _values = new int[itemCount];
        _steps = new int[itemCount];
        _values.AsSpan().Fill(None);
        StepsDone = log.StepsDone;
        foreach (ref readonly var entry in log.Entries.AsSpan())
        {
            if (entry.Kind != AnswerKind.Answer)
            {
                continue;
            }

            if (entry.Item >= itemCount)
            {
                throw new FormatException($"The answers name item {entry.Item}; the content has {itemCount}.");
            }

            Answered += _values[entry.Item] == None ? 1 : 0;
            _values[entry.Item] = entry.Value;
            _steps[entry.Item] = entry.Step;
        }
    }

    /// <summary>How many items have an answer.</summary>
    public int Answered { get; }

    public int StepsDone { get; }

    /// <summary>The choice that counts, or null.</summary>
    public int? this[int item] => Has(item) ? _values[item] : null;

    public bool Has(int item) => _values[item] != None;

    /// <summary>The choice of an item that has one.</summary>
    public int ValueOf(int item) => _values[item];

    /// <summary>At which step an item was answered that was.</summary>
    public int StepOf(int item) => _steps[item];
}
