using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>What is shown with the result, and where the lead form stands. Column <c>results_display</c> replaces it whole.</summary>
public sealed record ResultsDisplay
{
    public required LeadFormPlacement LeadForm { get; init; }

    public required LeadFormWords LeadFormWords { get; init; }

    public required ResultWords Words { get; init; }

    /// <summary>What the result page shows, from the top; what is not named is not shown.</summary>
    public ImmutableArray<ResultSection> Sections { get; init; } =
    [
        ResultSection.Primary,
        ResultSection.Beside,
        ResultSection.AllEight,
        ResultSection.Story,
        ResultSection.Why,
        ResultSection.LeadForm,
        ResultSection.Booking,
    ];

    /// <summary>What is shown of them while the lead form under the result is still empty; absent: all.</summary>
    public ImmutableArray<ResultSection>? BeforeLeadForm { get; init; }

    public ChartDisplay Chart { get; init; } = new();

    public ResultThresholds Thresholds { get; init; } = new();

    /// <summary>The sections to show, in their order.</summary>
    /// <param name="knowsLead">Whether the visitor has said who they are.</param>
    public IEnumerable<ResultSection> SectionsFor(bool knowsLead) =>
        knowsLead || LeadForm != LeadFormPlacement.After || BeforeLeadForm is not { } early ? Sections : Sections.Where(s => early.Contains(s));
}

[JsonConverter(typeof(SnakeCaseEnumConverter<ResultSection>))]
public enum ResultSection
{
    Primary,

    /// <summary>Secondary and shadow.</summary>
    Beside,

    AllEight,
    Story,
    Why,

    /// <summary>Only where the form stands after the result.</summary>
    LeadForm,

    Booking,
}

public sealed record ChartDisplay
{
    /// <summary>Whether the spider chart is drawn; its table is shown in any case.</summary>
    public bool Show { get; init; } = true;
}

/// <summary>Scores in whole points, 0–100.</summary>
public sealed record ResultThresholds
{
    /// <summary>The secondary is named only if it lies at most so far below the primary.</summary>
    public int SecondaryWithin { get; init; } = 100;

    /// <summary>The shadow is named only if its score is not above this.</summary>
    public int ShadowUpTo { get; init; } = 100;
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
