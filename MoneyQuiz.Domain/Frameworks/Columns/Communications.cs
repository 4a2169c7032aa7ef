namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>How the coach is reached. Column <c>communications</c> replaces it whole.</summary>
public sealed record Communications
{
    public required BookingWords Booking { get; init; }
}

public sealed record BookingWords
{
    public required string Heading { get; init; }

    public required string Lead { get; init; }

    public required string Button { get; init; }
}
