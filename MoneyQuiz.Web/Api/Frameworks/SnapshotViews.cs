using System.Text.Json.Nodes;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Web.Api.Description;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>One difference in plain words.</summary>
/// <param name="Column">The column that it belongs to; <c>brand</c> for the brand.</param>
/// <param name="Sentence">Such as “Likert: statement 14 reworded”.</param>
/// <param name="Before">As it was, shortened.</param>
/// <param name="After">As it is, shortened.</param>
public sealed record DiffView(string Column, string Sentence, string? Before, string? After)
{
    public static DiffView[] Of(IEnumerable<DiffLine> words) => [.. words.Select(w => new DiffView(w.Column, w.Sentence, w.Before, w.After))];
}

/// <summary>A snapshot, as the timeline shows it.</summary>
/// <param name="Id">Its id, for reading, comparing and restoring.</param>
/// <param name="Version">The version that the change made.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, where somebody said it.</param>
/// <param name="Summary">What changed since the version before.</param>
public sealed record SnapshotItem(Guid Id, int Version, DateTimeOffset At, string By, string? Reason, IReadOnlyList<DiffView> Summary)
{
    public static SnapshotItem Of(SnapshotLine line) => new(line.Id, line.Version, line.At, line.ByName, line.Reason, DiffView.Of(line.Words));
}

/// <param name="Snapshots">Newest first; the last 50.</param>
public sealed record SnapshotItems(IReadOnlyList<SnapshotItem> Snapshots);

/// <summary>One snapshot in full.</summary>
/// <param name="Snapshot">Its line of the timeline.</param>
/// <param name="State">The whole state after the change.</param>
/// <param name="Diff">From the version before: JSON Patch, RFC 6902.</param>
public sealed record SnapshotInFull(
    SnapshotItem Snapshot,
    [property: DescribedBy("FrameworkConfig")] JsonNode State,
    [property: DescribedBy("JsonPatch")] JsonNode Diff
);

/// <summary>Two snapshots beside each other.</summary>
/// <param name="From">The one.</param>
/// <param name="To">The other.</param>
/// <param name="Diff">From the one to the other: JSON Patch, RFC 6902.</param>
/// <param name="Summary">The same in words.</param>
public sealed record SnapshotsCompared(
    SnapshotItem From,
    SnapshotItem To,
    [property: DescribedBy("JsonPatch")] JsonNode Diff,
    IReadOnlyList<DiffView> Summary
);
