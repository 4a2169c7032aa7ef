namespace MoneyQuiz.Domain.Sessions.Overview;

/// <summary>How many sessions began, how many of them were completed, and how many were abandoned; the rest may still go on.</summary>
public readonly record struct Tally(int Started, int Completed, int Left)
{
    /// <summary>Answered within the last 24 hours, and not complete.</summary>
    public int Open => Started - Completed - Left;

    public static Tally operator +(Tally a, Tally b) => new(a.Started + b.Started, a.Completed + b.Completed, a.Left + b.Left);

    public static Tally Sum(IEnumerable<Tally> all) => all.Aggregate(default(Tally), (sum, t) => sum + t);
}
