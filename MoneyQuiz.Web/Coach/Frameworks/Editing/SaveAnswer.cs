namespace MoneyQuiz.Web.Coach.Frameworks.Editing;

/// <summary>What became of one try to save.</summary>
public abstract record SaveAnswer
{
    public sealed record Kept(DateTimeOffset At) : SaveAnswer;

    public sealed record Conflict : SaveAnswer;

    public sealed record Refused(string Sentence) : SaveAnswer;
}
