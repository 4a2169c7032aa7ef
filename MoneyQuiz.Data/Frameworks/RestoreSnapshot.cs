using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>Writes an old state as a new version with its own snapshot, so that a restore can be undone like any other change.</summary>
public sealed class RestoreSnapshot(ChangeConfig change)
{
    public Task<ConfigChanged> Run(
        Actor actor,
        TenantId tenant,
        string framework,
        Guid snapshot,
        string? reason = null,
        int? expectedVersion = null,
        CancellationToken cancellation = default
    ) =>
        change.Run(
            actor,
            tenant,
            framework,
            "config.restored",
            expectedVersion,
            async (db, definition, _) =>
            {
                var old = await db
                    .ConfigSnapshots.AsNoTracking()
                    .FirstOrDefaultAsync(s => s.Id == snapshot && s.Framework == framework, cancellation);
                if (old is null)
                {
                    return new ConfigChanged.NotFound();
                }

                var config = FrameworkConfig.Parse(old.State);
                var check = ConfigCheck.Of(definition, config);
                return check.Content is { } content
                    ? ChangeConfig.Decision.Write(config, content, reason ?? $"Back to version {old.Version}")
                    : new ConfigChanged.Invalid(check.Faults);
            },
            cancellation
        );
}
