using System.Globalization;

namespace MoneyQuiz.E2E.Server;

/// <summary>Times that a journey takes: written down for <c>bin/bench felt</c>, asserted nowhere, because a busy machine is no fault of the product.</summary>
internal static class Figure
{
    private static readonly Lock Pen = new();

    /// <param name="millis">Measured.</param>
    /// <param name="bar">What is wanted at most, in milliseconds.</param>
    public static void Record(string what, double millis, double bar) =>
        Note("felt", string.Create(CultureInfo.InvariantCulture, $"{millis:0};{bar:0};{what}"));

    /// <summary>What a test counted: one line <c>name=words</c>, of which the measurement makes a row.</summary>
    public static void Note(string name, string words)
    {
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_FIGURES") is { Length: > 0 } path)
        {
            lock (Pen)
            {
                File.AppendAllText(path, $"{name}={words}\n");
            }
        }
    }
}
