using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>What became of a wish to change a config.</summary>
public abstract record ConfigChanged
{
    /// <summary>Published: the next request runs on it.</summary>
    /// <param name="Warnings">Keys that a column had and the change left out.</param>
    public sealed record Saved(ConfigState Now, Guid SnapshotId, IReadOnlyList<ContentFault> Warnings) : ConfigChanged;

    /// <summary>Nothing differs from what is published; no version was made.</summary>
    public sealed record Unchanged(ConfigState Now) : ConfigChanged;

    /// <summary>Somebody else published since. Nothing was written.</summary>
    public sealed record Conflict(ConfigState Now) : ConfigChanged;

    /// <summary>Nothing was written. Pointers are from the partial's or the config's root.</summary>
    public sealed record Invalid(IReadOnlyList<ContentFault> Faults) : ConfigChanged;

    /// <summary>The caller may not change it.</summary>
    public sealed record NotAllowed : ConfigChanged;

    /// <summary>No such framework, or no such snapshot of it.</summary>
    public sealed record NotFound : ConfigChanged;
}
