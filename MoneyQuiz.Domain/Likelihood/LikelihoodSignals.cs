namespace MoneyQuiz.Domain.Likelihood;

/// <summary>All signals, in the order in which they are shown. A new one is one entry here, and a fact that it reads.</summary>
public static class LikelihoodSignals
{
    /// <summary>After so many days what was recent counts half.</summary>
    public const double HalfLifeDays = 14;

    public static readonly IReadOnlyList<LikelihoodSignal> All =
    [
        For("completed", "Completed", 20, "They answered to the end.", f => f.Completed),
        For("contact", "Agreed to be contacted", 15, "They ticked that you may write to them.", f => f.ConsentedToContact),
        For("came_back", "Came back", 10, "They came back after a break, or took the quiz another time.", f => f.CameBack),
        For("booking", "Clicked booking", 25, "They opened your booking page from their result.", f => f.ClickedBooking),
        For("opened_email", "Opened the result email", 5, "They opened the email with their result.", f => f.OpenedResultEmail),
        For("reflections", "Answered reflections", 5, "They wrote in their own words.", f => f.AnsweredReflections),
        For("several_formats", "More than one format", 10, "They finished more than one kind of quiz.", f => f.SeveralFormats),
        new(
            "recent",
            "Recent",
            15,
            0,
            40,
            "They were here lately; every 14 days this counts half.",
            f => Math.Pow(0.5, Math.Max(0, f.SinceLast.TotalDays) / HalfLifeDays)
        ),
        Against("low_quality", "Careless answers", -20, "The quality of their answers is below 0.50.", f => f.Quality is < 50),
        Against("disposable", "Throw-away address", -15, "Their address is from a service for throw-away mail.", f => f.DisposableEmail),
        Against("left_early", "Left early", -15, "They left before half of the steps.", f => f.AbandonedBeforeHalf),
    ];

    public static LikelihoodSignal? Find(string key) => All.FirstOrDefault(s => s.Key == key);

    private static LikelihoodSignal For(string key, string name, int points, string why, Func<LikelihoodFacts, bool> holds) =>
        new(key, name, points, 0, 40, why, f => holds(f) ? 1 : 0);

    private static LikelihoodSignal Against(string key, string name, int points, string why, Func<LikelihoodFacts, bool> holds) =>
        new(key, name, points, -40, 0, why, f => holds(f) ? 1 : 0);
}
