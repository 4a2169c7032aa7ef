using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>A tenant's published config with its version, and who made it when.</summary>
/// <param name="Version">0 where nothing was published yet: the definition alone.</param>
/// <param name="By">As rows keep it, such as <c>account:{id}</c>.</param>
/// <param name="ByName">As people know them.</param>
public sealed record ConfigState(string Framework, int Version, FrameworkConfig Config, DateTimeOffset? At, string? By, string? ByName)
{
    /// <summary>As of the context's transaction.</summary>
    internal static async Task<ConfigState> Read(MoneyQuizDb db, string framework, CancellationToken cancellation)
    {
        // Tracked, because the columns are members of the row and not of the class.
        var row = await db.FrameworkConfigs.FirstOrDefaultAsync(c => c.Framework == framework, cancellation);
        return row is null
            ? new ConfigState(framework, 0, FrameworkConfig.Empty, null, null, null)
            : new ConfigState(
                framework,
                row.Version,
                Columns(db, row),
                row.ChangedAt,
                row.ChangedBy,
                await CallerNames.Of(db, row.ChangedBy, cancellation)
            );
    }

    internal static FrameworkConfig Columns(MoneyQuizDb db, ConfigRow row)
    {
        var config = FrameworkConfig.Empty;
        foreach (var column in ConfigColumns.All)
        {
            if (db.Entry(row).Property<string?>(column.Key).CurrentValue is { } text)
            {
                using var document = System.Text.Json.JsonDocument.Parse(text);
                config = config.With(column, document.RootElement);
            }
        }

        return config;
    }
}
