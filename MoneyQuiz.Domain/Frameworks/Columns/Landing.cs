using System.Collections.Immutable;

namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>The words of the front page. Column <c>landing_overrides</c> replaces it whole.</summary>
public sealed record Landing
{
    public required string Headline { get; init; }

    public required string Lead { get; init; }

    public required ImmutableArray<string> Points { get; init; }

    /// <summary>The label of the button that begins.</summary>
    public required string Start { get; init; }
}
