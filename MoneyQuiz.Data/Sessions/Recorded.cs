using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Columns;

namespace MoneyQuiz.Data.Sessions;

/// <summary>What became of a visitor's post. Whatever was taken is in the database before this is returned.</summary>
public abstract record Recorded
{
    /// <summary>Taken, or known already. <paramref name="Current"/> comes now; null: the session is complete.</summary>
    /// <param name="LeadForm">Where the framework of the session wants it.</param>
    public sealed record Taken(Step? Current, LeadFormPlacement LeadForm) : Recorded;

    /// <summary>The page has gaps. What was given is kept; <paramref name="Missing"/> are the items without an answer.</summary>
    public sealed record Incomplete(Step Current, ImmutableArray<string> Missing) : Recorded;

    /// <summary>Each answer is a choice, but they don't go together. At the waiting step what was given is kept; of an earlier one it isn't.</summary>
    public sealed record Unfit(Step Step) : Recorded;

    /// <summary>An answer to a step that is not there (yet): show the current one.</summary>
    public sealed record NotThisStep(Step Current) : Recorded;

    /// <summary>A value that is no choice of the step's items; nothing was taken.</summary>
    public sealed record NotAChoice(Step Step) : Recorded;

    /// <summary>The session was complete before: show its result.</summary>
    public sealed record Complete : Recorded;

    /// <summary>No session has this link.</summary>
    public sealed record NotFound : Recorded;

    /// <summary>The start page or the session is too old to go on with.</summary>
    public sealed record Expired : Recorded;
}

/// <summary>What a visitor posts at a step.</summary>
/// <param name="Step">From 0.</param>
/// <param name="Items">Item ids with the choice, from 0.</param>
/// <param name="Submits">Wants to go on; false for a single choice that the script sends at once.</param>
/// <param name="SkipsGaps">Chose to leave out what has no answer.</param>
/// <param name="Told">The mark of the words that told that a model reads; null: the form had none.</param>
public sealed record PostedStep(int Step, ImmutableArray<Domain.Sessions.ItemAnswer> Items, bool Submits, bool SkipsGaps, string? Told = null);
