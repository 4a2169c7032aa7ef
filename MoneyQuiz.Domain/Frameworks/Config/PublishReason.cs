namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>Why somebody published: a line of the timeline, kept with the snapshot and in the audit.</summary>
public static class PublishReason
{
    /// <summary>Characters.</summary>
    public const int Most = 500;

    /// <summary>What to do, or null where it can be kept; none is fine.</summary>
    public static string? FaultOf(string? reason) =>
        reason is null ? null
        : reason.Length > Most ? $"Keep the reason to {Most} characters."
        : !ConfigHygiene.IsStorable(reason) ? "Remove the invisible control characters from the reason."
        : null;

    /// <summary>What is kept of it where nobody can be asked again: without what can't be stored, cut to its length; null where nothing is left.</summary>
    public static string? Kept(string? reason)
    {
        var plain = string.Concat((reason ?? "").Where(ConfigHygiene.IsStorable)).Trim();
        return plain.Length == 0 ? null : plain[..Math.Min(plain.Length, Most)];
    }
}
