namespace MoneyQuiz.Domain.Sessions;

/// <summary>A place that sessions come from.</summary>
/// <param name="Key">As stored and as in addresses.</param>
/// <param name="Name">As the coach reads it.</param>
public sealed record SessionSource(string Key, string Name)
{
    /// <summary>This platform's own formats.</summary>
    public const string Own = "moneyquiz";

    /// <summary>All of them; a further source is one line here.</summary>
    public static readonly IReadOnlyList<SessionSource> All =
    [
        new(Own, "MoneyQuiz"),
        new("legacy-import", "Old quiz, imported"),
        new("legacy-bridge", "Old quiz, bridged"),
    ];

    public static SessionSource? Find(string? key) => All.FirstOrDefault(s => s.Key == key);
}
