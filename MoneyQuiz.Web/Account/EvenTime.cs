namespace MoneyQuiz.Web.Account;

/// <summary>
/// Lets every refusal leave after the same time. The work for a known and an unknown address is the same already; this
/// hides what is left of a difference, such as a row that was found in memory.
/// </summary>
internal static class EvenTime
{
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(400);

    /// <param name="timestamp">Of the system's clock, when the work began.</param>
    public static Task Since(long timestamp, CancellationToken cancellation)
    {
        var rest = Floor - TimeProvider.System.GetElapsedTime(timestamp);
        return rest > TimeSpan.Zero ? Task.Delay(rest, cancellation) : Task.CompletedTask;
    }
}
