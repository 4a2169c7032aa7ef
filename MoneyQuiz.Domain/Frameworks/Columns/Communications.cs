namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>Emails, what follows them, and how the coach is reached. Column <c>communications</c> replaces it whole.</summary>
public sealed record Communications
{
    public required BookingWords Booking { get; init; }

    /// <summary>Blank only in states from before there were emails.</summary>
    public Emails Emails { get; init; } = new();

    /// <summary>Sent to visitors who agreed to be written to, in this order.</summary>
    public ImmutableArray<FollowUp> Sequence { get; init; } = [];
}

public sealed record BookingWords
{
    public required string Heading { get; init; }

    public required string Lead { get; init; }

    public required string Button { get; init; }
}

public sealed record Emails
{
    /// <summary>To the visitor who asked for their result.</summary>
    public EmailWords Result { get; init; } = new();

    /// <summary>To the coach, about a new lead.</summary>
    public EmailWords Coach { get; init; } = new();
}

/// <summary>An email. <c>{name}</c>, <c>{archetype}</c>, <c>{link}</c> and <c>{business}</c> stand for what is known when it is sent.</summary>
public sealed record EmailWords
{
    public string Subject { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";
}

/// <summary>One email of the follow-up sequence.</summary>
public sealed record FollowUp
{
    /// <summary>1–365, after the result.</summary>
    public required int AfterDays { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }
}
