using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>A config that is about to be written.</summary>
/// <param name="Content">The definition with <paramref name="Config"/> laid over it, checked.</param>
internal sealed record NextConfig(FrameworkConfig Config, FrameworkDefinition Content, string? Reason);

/// <summary>What a write of a config made.</summary>
/// <param name="Forgotten">States that a snapshot referred to that is gone now.</param>
internal sealed record WrittenConfig(ConfigState Now, Guid SnapshotId, ResolvedFramework Resolved, string Diff, IReadOnlyList<string> Forgotten);

/// <summary>Writes a config's next version within the caller's transaction: row, snapshot with its diff, state, signal.</summary>
internal static class ConfigWriter
{
    /// <summary>One writer per tenant and framework at a time, until the transaction ends: versions have no gap, and nobody's change is lost.</summary>
    public static Task Lock(MoneyQuizDb db, string framework, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"config:" + db.Tenant + ":" + framework}, 0))", cancellation);

    /// <summary>To be called under <see cref="Lock"/>, with the state that was read under it.</summary>
    public static async Task<WrittenConfig> Write(
        MoneyQuizDb db,
        FrameworkDefinition definition,
        ConfigState before,
        NextConfig next,
        Actor actor,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var tenant = db.Tenant!.Value;
        var version = before.Version + 1;
        var resolved = ResolvedFramework.Of(next.Content);
        var diff = ConfigDiff.Between(definition, before.Config, next.Config);
        var snapshot = new ConfigSnapshot
        {
            Id = Guid.CreateVersion7(now),
            TenantId = tenant,
            Framework = before.Framework,
            Version = version,
            At = now,
            By = actor.AuditName,
            Reason = next.Reason,
            State = next.Config.ToJson().ToJsonString(),
            Diff = diff.Patch.ToJsonString(),
            Words = JsonSerializer.Serialize(diff.Words, FrameworkJson.Stored),
            ResolvedHash = resolved.Hash,
        };
        await PublishedFrameworks.Keep(db, resolved, cancellation);
        db.ConfigSnapshots.Add(snapshot);
        await PutRow(db, before, next.Config, version, actor.AuditName, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        var old = db.ConfigSnapshots.Where(s => s.Framework == before.Framework && s.Version <= version - ConfigSnapshot.Kept);
        var forgotten = version > ConfigSnapshot.Kept ? await old.Select(s => s.ResolvedHash).ToListAsync(cancellation) : [];
        if (forgotten.Count > 0)
        {
            await old.ExecuteDeleteAsync(cancellation);
        }

        await ChangeSignals.Send(db, new ChangeSignal("config", tenant.Value), cancellation);
        var name = await CallerNames.Of(db, actor.AuditName, cancellation);
        var state = new ConfigState(before.Framework, version, next.Config, now, actor.AuditName, name);
        return new WrittenConfig(state, snapshot.Id, resolved, snapshot.Diff, forgotten);
    }

    private static async Task PutRow(
        MoneyQuizDb db,
        ConfigState before,
        FrameworkConfig config,
        int version,
        string by,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var row = await db.FrameworkConfigs.FirstOrDefaultAsync(c => c.Framework == before.Framework, cancellation);
        if (row is null)
        {
            row = new ConfigRow
            {
                TenantId = db.Tenant!.Value,
                Framework = before.Framework,
                Version = version,
                ChangedAt = now,
                ChangedBy = by,
            };
            db.FrameworkConfigs.Add(row);
        }

        (row.Version, row.ChangedAt, row.ChangedBy) = (version, now, by);
        foreach (var column in ConfigColumns.All)
        {
            db.Entry(row).Property<string?>(column.Key).CurrentValue = config[column]?.GetRawText();
        }
    }
}
