using System.Text.Json.Nodes;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Web.Api.Description;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>A tenant's published config.</summary>
/// <param name="Framework">The framework’s key.</param>
/// <param name="Client">The tenant’s slug.</param>
/// <param name="Version">One more with each change; 0 where nothing was ever changed.</param>
/// <param name="Config">All columns; null where the tenant overrides nothing.</param>
/// <param name="ChangedAt">When the version was made.</param>
/// <param name="ChangedBy">Who made it.</param>
/// <param name="Warnings">After a change: keys that a column had and the change left out.</param>
/// <param name="Snapshot">After a change: the id of its snapshot.</param>
public sealed record ConfigView(
    string Framework,
    string Client,
    int Version,
    [property: DescribedBy("FrameworkConfig")] JsonObject Config,
    DateTimeOffset? ChangedAt,
    string? ChangedBy,
    IReadOnlyList<ApiFault>? Warnings = null,
    Guid? Snapshot = null
)
{
    public static ConfigView Of(string slug, ConfigState state, IReadOnlyList<ContentFault>? warnings = null, Guid? snapshot = null) =>
        new(
            state.Framework,
            slug,
            state.Version,
            state.Config.ToFullJson(),
            state.At,
            state.ByName,
            warnings is null ? null : Faults(warnings),
            snapshot
        );

    public static ApiFault[] Faults(IEnumerable<ContentFault> faults) => [.. faults.Select(f => new ApiFault(f.Pointer, f.Sentence))];
}
