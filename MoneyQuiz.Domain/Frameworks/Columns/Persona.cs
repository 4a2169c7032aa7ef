namespace MoneyQuiz.Domain.Frameworks.Columns;

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
