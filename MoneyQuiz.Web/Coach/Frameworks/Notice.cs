namespace MoneyQuiz.Web.Coach.Frameworks;

/// <summary>What the editor's page says about what was just done.</summary>
/// <param name="Tone">As of a banner.</param>
/// <param name="Act">What can be done about it, such as taking it back.</param>
public sealed record Notice(string Tone, string Title, string? Text = null, string? ActWords = null, Action? Act = null);
