namespace MoneyQuiz.Domain.Formats;

/// <summary>A mode's object in the framework: each format has its own kind.</summary>
public abstract record ModeContent
{
    /// <summary>Whether visitors are offered this format.</summary>
    public required bool Enabled { get; init; }
}

/// <summary>A mode that isn't offered and has no content.</summary>
public sealed record NotOffered : ModeContent
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public NotOffered() => Enabled = false;
}
