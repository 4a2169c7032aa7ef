using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats;

/// <summary>One session's way through a format: pure, and the same for the same framework, facts and answers, on any machine.</summary>
public abstract class FormatRun
{
    /// <summary>How many items the content has; items are numbered from 0.</summary>
    public abstract int ItemCount { get; }

    /// <summary>How many steps this session is expected to take, given the answers so far.</summary>
    public abstract int ExpectedSteps(AnswerSheet sheet);

    /// <summary>How many items this session is expected to answer.</summary>
    public abstract int ExpectedItems(AnswerSheet sheet);

    /// <summary>The items of a step, in the order shown.</summary>
    public abstract ReadOnlySpan<int> ItemsOf(int step, AnswerSheet sheet);

    /// <summary>The number of an item by its id, or null.</summary>
    public abstract int? Find(string itemId);

    public abstract string ItemId(int item);

    /// <summary>The item's text as shown.</summary>
    public abstract string ItemText(int item);

    /// <summary>A choice's label as shown.</summary>
    public abstract string ChoiceLabel(int item, int value);

    /// <summary>Whether the value can be chosen for the item.</summary>
    public abstract bool IsChoice(int item, int value);

    /// <summary>What the visitor sees at a step.</summary>
    public abstract Step Show(int step, AnswerSheet sheet);

    /// <summary>All evidence that the answers give, ordered by archetype and within it by item.</summary>
    public abstract Contribution[] Contributions(AnswerSheet sheet);

    /// <summary>What the answers show about how they were given.</summary>
    public abstract QualitySigns Signs(AnswerSheet sheet);
}
