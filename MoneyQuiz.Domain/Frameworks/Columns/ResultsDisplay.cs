using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>What is shown with the result, and where the lead form stands. Column <c>results_display</c> replaces it whole.</summary>
public sealed record ResultsDisplay
{
    public required LeadFormPlacement LeadForm { get; init; }

    public required LeadFormWords LeadFormWords { get; init; }

    public required ResultWords Words { get; init; }
}

[JsonConverter(typeof(SnakeCaseEnumConverter<LeadFormPlacement>))]
public enum LeadFormPlacement
{
    /// <summary>Between the last step and the result.</summary>
    Before,

    /// <summary>Under the result.</summary>
    After,

    /// <summary>Not at all.</summary>
    None,
}

public sealed record LeadFormWords
{
    public required string Heading { get; init; }

    public required string Lead { get; init; }

    public required string NameLabel { get; init; }

    public required string EmailLabel { get; init; }

    /// <summary>Stored with the consent exactly as it was shown.</summary>
    public required string ConsentResult { get; init; }

    /// <summary>Stored with the consent exactly as it was shown.</summary>
    public required string ConsentContact { get; init; }

    public required string Button { get; init; }

    public required string Skip { get; init; }
}

/// <summary>The headings of the result page.</summary>
public sealed record ResultWords
{
    public required string Primary { get; init; }

    public required string Secondary { get; init; }

    public required string Shadow { get; init; }

    public required string AllEight { get; init; }

    public required string Story { get; init; }

    public required string Pair { get; init; }

    public required string Why { get; init; }

    public required string Strengths { get; init; }

    public required string Shadows { get; init; }

    public required string FirstStep { get; init; }

    public required string Booking { get; init; }

    public required string Share { get; init; }

    public required string Print { get; init; }
}
