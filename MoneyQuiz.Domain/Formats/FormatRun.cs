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

    /// <summary>Whether the item asks for the visitor's own words instead of a choice.</summary>
    public virtual bool IsText(int item) => false;

    /// <summary>Whether a step may be closed without it, without a question asked.</summary>
    public virtual bool IsOptional(int item) => false;

    /// <summary>What is amiss with a step's answers taken together, each being a choice by itself: one plain sentence that says what to do. Null: nothing.</summary>
    public virtual string? FaultOf(int step, AnswerSheet sheet) => null;

    /// <summary>An answer as a reason: a statement speaks for itself, of a question the reply does.</summary>
    public virtual string Evidence(int item, int value) => ItemText(item);

    /// <summary>What is heard in the text that answers the item; null for items that ask for a choice, or have no answer.</summary>
    public virtual HeardText? Heard(int item, AnswerSheet sheet) => null;

    /// <summary>Answers to all of a step's items as somebody would give who doesn't look, each equally likely. For made-up visitors.</summary>
    public abstract ItemAnswer[] Blindly(int step, AnswerSheet sheet, SeededShuffle chance);

    /// <summary>What the visitor sees at a step.</summary>
    public abstract Step Show(int step, AnswerSheet sheet);

    /// <summary>All evidence that the answers give, ordered by archetype and within it by item.</summary>
    public abstract Contribution[] Contributions(AnswerSheet sheet);

    /// <summary>What the answers show about how they were given.</summary>
    public abstract QualitySigns Signs(AnswerSheet sheet);
}
