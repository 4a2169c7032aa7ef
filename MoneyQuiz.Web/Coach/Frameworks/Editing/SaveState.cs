namespace MoneyQuiz.Web.Coach.Frameworks.Editing;

/// <summary>Where the draft stands. Only <see cref="Saved"/> says that all that was typed is in the database.</summary>
public abstract record SaveState
{
    /// <summary>Nothing was edited since the page was opened.</summary>
    public sealed record Untouched : SaveState;

    /// <summary>Edited, and on its way.</summary>
    public sealed record Saving : SaveState;

    public sealed record Saved(DateTimeOffset At) : SaveState;

    /// <summary>The last try failed; everything is kept here and tried again.</summary>
    public sealed record Offline : SaveState;

    /// <summary>Somebody else saved; nothing is saved until it is settled.</summary>
    public sealed record Conflict : SaveState;

    /// <summary>It can't be stored as it is. Kept here; the next edit tries again.</summary>
    public sealed record Refused(string Sentence) : SaveState;
}

/// <summary>What became of one try to save.</summary>
public abstract record SaveAnswer
{
    public sealed record Kept(DateTimeOffset At) : SaveAnswer;

    public sealed record Conflict : SaveAnswer;

    public sealed record Refused(string Sentence) : SaveAnswer;
}
