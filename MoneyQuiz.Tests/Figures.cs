namespace MoneyQuiz.Tests;

/// <summary>What a long run counted, for bin/bench, which makes a row of it: one line <c>name=words</c> in the file that it names.</summary>
internal static class Figures
{
    public static void Note(string name, string words)
    {
        if (Environment.GetEnvironmentVariable("MONEYQUIZ_FIGURES") is { } file)
        {
            File.AppendAllText(file, $"{name}={words}\n");
        }
    }
}
