using System.Collections.Immutable;

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

/// <summary>The words of the page that offers the formats.</summary>
public sealed record ChooserWords
{
    public string Heading { get; init; } = "";

    public string Lead { get; init; } = "";

    /// <summary>The link from a format's front page to the chooser.</summary>
    public string Another { get; init; } = "";
}

/// <summary>A landing page for one audience.</summary>
public sealed record Persona
{
    /// <summary>Of its address: lower-case letters, digits and dashes.</summary>
    public required string Slug { get; init; }

    public required string Headline { get; init; }

    public required string Lead { get; init; }

    /// <summary>What speaks for it, one line each.</summary>
    public ImmutableArray<string> Proof { get; init; } = [];

    /// <summary>The id of an uploaded picture.</summary>
    public string? Picture { get; init; }

    /// <summary>What the picture shows, for whoever can't see it; blank for one that only adorns.</summary>
    public string? PictureAlt { get; init; }

    /// <summary>The mode key of the format that it leads to; without one, the chooser.</summary>
    public string? Mode { get; init; }
}
