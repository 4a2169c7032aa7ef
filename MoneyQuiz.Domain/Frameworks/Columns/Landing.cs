namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>The words before a quiz begins: front page, chooser, personas. Column <c>landing_overrides</c> replaces it whole.</summary>
public sealed record Landing
{
    public required string Headline { get; init; }

    public required string Lead { get; init; }

    public required ImmutableArray<string> Points { get; init; }

    /// <summary>The label of the button that begins.</summary>
    public required string Start { get; init; }

    /// <summary>Blank only in states from before there was a chooser.</summary>
    public ChooserWords Chooser { get; init; } = new();

    /// <summary>Front pages for one audience each, at <c>/lp/{slug}</c>.</summary>
    public ImmutableArray<Persona> Personas { get; init; } = [];

    /// <summary>On the link to the chooser.</summary>
    public string AnotherWords() => Chooser.Another.Length > 0 ? Chooser.Another : "Try another format";

    /// <summary>Above the formats.</summary>
    public string ChooserHeading() => Chooser.Heading.Length > 0 ? Chooser.Heading : "Choose your way in";

    /// <summary>The persona at an address; null where there is none.</summary>
    public Persona? Find(string? slug) => Personas.FirstOrDefault(p => p.Slug == slug);
}
