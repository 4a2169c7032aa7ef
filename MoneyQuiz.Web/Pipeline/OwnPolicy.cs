namespace MoneyQuiz.Web.Pipeline;

/// <summary>An endpoint's Content-Security-Policy where it is stricter than its door's; only of what it answers with success.</summary>
internal sealed record OwnPolicy(string Text);
