namespace MoneyQuiz.Domain.Formats;

/// <summary>What the visitor sees at once. Each format has its own kind of it.</summary>
public abstract record Step
{
    /// <summary>From 0; an answer names it.</summary>
    public required int Index { get; init; }

    /// <summary>Steps expected in all.</summary>
    public required int Total { get; init; }

    /// <summary>Steps done so far, wherever the visitor is looking now.</summary>
    public required int Done { get; init; }

    public required ImmutableArray<StepItem> Items { get; init; }

    /// <summary>Where in the session this is, as shown and announced.</summary>
    public virtual string Place => $"Page {Index + 1} of {Total}";

    /// <summary>What to do about an item without an answer: the same words at the field and in the summary above.</summary>
    public virtual string Ask(StepItem item) => $"Answer statement {item.Number}";

    /// <summary>Whether the page says how many items were answered in all.</summary>
    public virtual bool CountsAnswers => false;

    /// <summary>Whether this step was done before and is being looked at again.</summary>
    public bool IsEarlier => Index < Done;

    /// <summary>The place among <see cref="Items"/> of the first that waits for an answer; 0 where none does.</summary>
    public int Waiting => Math.Max(0, Items.IndexOf(Items.FirstOrDefault(i => i.Value is null)!));

    /// <summary>0–100, rounded down: 100 only when all is done. Never goes backwards, because done steps stay done.</summary>
    public int ProgressPercent => Total == 0 ? 0 : Done * 100 / Total;
}

/// <summary>Something to answer.</summary>
/// <param name="Number">1, 2, 3 … through the whole session, as shown.</param>
/// <param name="Id">As sent back: <c>s014</c>.</param>
/// <param name="Text">As shown.</param>
/// <param name="Value">The answer that counts now, or null.</param>
/// <param name="IsOptional">The step may be closed without it.</param>
public sealed record StepItem(int Number, string Id, string Text, int? Value, bool IsOptional = false)
{
    /// <summary>Nothing stands here yet, and something has to.</summary>
    public bool IsMissing => Value is null && !IsOptional;
}
