namespace MoneyQuiz.Domain.Likelihood;

/// <summary>What is known of a session and its person when the likelihood is worked out.</summary>
public sealed record LikelihoodFacts
{
    public bool Completed { get; init; }

    public bool ConsentedToContact { get; init; }

    /// <summary>Has another session that began at least an hour apart, or took this one up again after a break of an hour.</summary>
    public bool CameBack { get; init; }

    public bool ClickedBooking { get; init; }

    public bool OpenedResultEmail { get; init; }

    /// <summary>Wrote something where words were asked for.</summary>
    public bool AnsweredReflections { get; init; }

    /// <summary>Completed more than one format.</summary>
    public bool SeveralFormats { get; init; }

    /// <summary>Since the person was last heard of; never negative.</summary>
    public TimeSpan SinceLast { get; init; }

    /// <summary>0–100 hundredths; null while it isn't complete.</summary>
    public int? Quality { get; init; }

    public bool DisposableEmail { get; init; }

    /// <summary>Abandoned with less than half of the steps done.</summary>
    public bool AbandonedBeforeHalf { get; init; }
}
