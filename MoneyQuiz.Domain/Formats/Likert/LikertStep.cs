namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>A page of statements under one scale.</summary>
public sealed record LikertStep : Step
{
    /// <summary>From the least to the most; the value sent is the place in this list, from 0.</summary>
    public required ImmutableArray<string> Choices { get; init; }

    public override bool CountsAnswers => true;

    /// <summary>The names of the categories, item by item.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    /// <summary>Steps with the same key have the same statements and labels: their bodies can be cached. Answers and progress are not in it.</summary>
    public required string BodyKey { get; init; }
}
