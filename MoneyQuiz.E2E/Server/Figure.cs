using System.Globalization;

namespace MoneyQuiz.E2E.Server;

/// <summary>Times that a journey takes: written down for <c>bin/bench felt</c>, asserted nowhere, because a busy machine is no fault of the product.</summary>
internal static class Figure
{
    private static readonly Lock Pen = new();

    /// <param name="millis">Measured.</param>
    /// <param name="bar">What is wanted at most, in milliseconds.</param>
    public static void Record(string what, double millis, double bar)
    {
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_FIGURES") is { Length: > 0 } path)
        {
            lock (Pen)
            {
                File.AppendAllText(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"| {what} | {millis:0} ms | bar {bar:N0} ms | {millis / bar:0.00} |\n")
                );
            }
        }
    }
}
