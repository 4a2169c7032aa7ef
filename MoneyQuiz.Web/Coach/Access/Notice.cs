namespace MoneyQuiz.Web.Coach.Access;

/// <summary>What the page answers to the last act.</summary>
/// <param name="Link">An invitation's link, shown once.</param>
public sealed record Notice(string Tone, string Title, string? Text = null, string? Link = null)
{
    public static readonly Notice NotAllowed = new("danger", "That was not done", "Your role here no longer allows it. Ask an admin of this tenant.");
}
