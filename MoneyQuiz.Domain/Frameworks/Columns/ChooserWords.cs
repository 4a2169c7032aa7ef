namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>The words of the page that offers the formats.</summary>
public sealed record ChooserWords
{
    public string Heading { get; init; } = "";

    public string Lead { get; init; } = "";

    /// <summary>The link from a format's front page to the chooser.</summary>
    public string Another { get; init; } = "";
}
