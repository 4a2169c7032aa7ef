using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>A step of the publish, within its transaction.</summary>
/// <param name="Who">Whom the use case asks.</param>
/// <param name="Call">How the code does it; a test finds the calls in this order in the use case.</param>
public sealed record PublishStep(string Who, string Does, string Call);

/// <summary>What happens from the button to the visitor. The names are the code's own: a renamed class breaks the build here.</summary>
public static class PublishingPage
{
    private const string Database = "PostgreSQL";

    public static readonly IReadOnlyList<PublishStep> Steps =
    [
        new(Database, "locks the draft, then the config, then the brand, as everywhere", "DraftStorage.Lock("),
        new(nameof(Doorkeeper), "may they do both, as of this transaction?", "Doorkeeper.May("),
        new(nameof(DraftState), "is it the revision that was shown, and has nobody published since?", "DraftState.Read("),
        new(nameof(ConfigCheck), "lays the draft over the definition, and finds its faults", "ConfigCheck.Of("),
        new(Database, "the draft goes", "ExecuteDeleteAsync("),
        new("ConfigWriter", "row, snapshot with its diff, resolved state, signal config", "ConfigWriter.Write("),
        new("BrandWriter", "row, stylesheet, snapshot with its diff, signal brand", "BrandWriter.Write("),
        new(nameof(AuditLog), "an entry for each part that changed", "AuditLog.Append("),
        new(nameof(ChangeSignals), "signal draft", "ChangeSignals.Send("),
    ];

    public static string Draw() =>
        new Sheet()
            .Title("The publish sequence")
            .Words(
                $"What `{nameof(PublishDraft)}` does, step by step; a test finds these calls in its source, in this order. What went before (draft, preview, effect) stands in "
                    + "[frameworks](../rooms/frameworks.md#config), what became visible how in [architecture](../architecture.md#how-a-publish-reaches-a-visitor)."
            )
            .Diagram(Lines())
            .Heading(2, "Step by step")
            .Table(
                ["step", "by", "what", "call"],
                Steps.Select((s, i) => (string[])[$"{i + 1}", Sheet.Code(s.Who), Sheet.Plain(s.Does), Sheet.Code(s.Call + "…)")])
            )
            .Words(
                "Everything up to the commit is one transaction: either config, brand, both snapshots, the audit's entries and the signals are there, or nothing is. "
                    + $"`{nameof(DraftPublished)}` says what became of it: published, nothing to publish, a conflict with both states, faults with their pointers, not allowed, or not found. "
                    + "What was refused or failed writes its audit entry on a connection of its own."
            )
            .ToString();

    private static IEnumerable<string> Lines()
    {
        yield return "sequenceDiagram";
        yield return "  accTitle: From the button to the visitor";
        yield return "  accDescr: The use case checks and writes in one transaction, the commit carries the signals, and each instance reads the new state for its next visitor";
        yield return "  actor A as admin";
        yield return $"  participant U as {nameof(PublishDraft)}";
        yield return $"  participant D as {Database}";
        yield return $"  participant C as {nameof(PublishedFrameworks)}, {nameof(PublishedBrands)}";
        yield return "  actor V as visitor";
        yield return "  A->>U: publish the revision that was shown";
        foreach (var (i, step) in Steps.Index())
        {
            var words = $"{i + 1}. {(step.Who == Database ? "" : step.Who + ": ")}{step.Does}";
            yield return step.Who == Database ? $"  U->>D: {words}" : $"  U->>U: {words}";
        }

        yield return "  U->>D: commit";
        yield return "  U->>C: this instance has the new state at once";
        yield return "  D-->>C: every other instance hears the signals, and its copy is stale";
        yield return "  V->>C: next request";
        yield return "  C->>D: read once, whoever else waits for the same read";
        yield return "  C-->>V: the new quiz, while who is in the middle of one stays on theirs";
    }
}
