namespace MoneyQuiz.Domain.Likelihood;

/// <summary>One thing that speaks for or against a booking.</summary>
/// <param name="Key">As stored: <c>completed</c>.</param>
/// <param name="Name">As a coach calls it.</param>
/// <param name="Default">Points where the tenant has chosen none.</param>
/// <param name="Least">The fewest points that a tenant may choose.</param>
/// <param name="Most">The most; a signal never changes its sign.</param>
/// <param name="Why">Why it counts, in a plain sentence.</param>
/// <param name="Share">How much of the points the facts give: 0 none, 1 all.</param>
public sealed record LikelihoodSignal(string Key, string Name, int Default, int Least, int Most, string Why, Func<LikelihoodFacts, double> Share)
{
    /// <summary>Whole points, half away from zero.</summary>
    public int Of(LikelihoodFacts facts, int points) => (int)Math.Round(points * Share(facts), MidpointRounding.AwayFromZero);
}
