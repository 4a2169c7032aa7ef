using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Branding;

/// <summary>What a write of a brand made.</summary>
internal sealed record WrittenBrand(BrandState Now, Guid SnapshotId, string Diff);

/// <summary>Writes a brand's next version within the caller's transaction: row, stylesheet, snapshot with its diff, signal.</summary>
internal static class BrandWriter
{
    /// <summary>One writer per tenant at a time, until the transaction ends.</summary>
    public static Task Lock(MoneyQuizDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"brand:" + db.Tenant}, 0))", cancellation);

    /// <summary>To be called under <see cref="Lock"/>, with the state that was read under it and a brand without faults.</summary>
    public static async Task<WrittenBrand> Write(
        MoneyQuizDb db,
        BrandState before,
        Brand next,
        string? reason,
        Actor actor,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (tenant, version) = (db.Tenant!.Value, before.Version + 1);
        var (old, json) = (BrandJson.Of(before.Brand), BrandJson.Of(next));
        var theme = ThemeStylesheet.From(next);
        await db.Database.ExecuteSqlAsync(
            $"insert into tenant_themes (tenant_id, hash, css) values ({tenant.Value}, {theme.Hash}, {theme.Css}) on conflict do nothing",
            cancellation
        );
        var row = await db.TenantBrands.FirstOrDefaultAsync(cancellation);
        if (row is null)
        {
            row = new TenantBrand
            {
                TenantId = tenant,
                Version = version,
                State = next,
                ThemeHash = theme.Hash,
                PublishedAt = now,
                PublishedBy = actor.AuditName,
            };
            db.TenantBrands.Add(row);
        }

        (row.Version, row.State, row.ThemeHash, row.PublishedAt, row.PublishedBy) = (version, next, theme.Hash, now, actor.AuditName);
        var snapshot = new BrandSnapshot
        {
            Id = Guid.CreateVersion7(now),
            TenantId = tenant,
            Version = version,
            At = now,
            By = actor.AuditName,
            Reason = reason,
            State = next,
            Diff = JsonDiff.Of(old, json).ToJsonString(),
            Words = JsonSerializer.Serialize(DiffWords.Of("brand", "Brand", old, json), FrameworkJson.Stored),
        };
        db.BrandSnapshots.Add(snapshot);
        await db.SaveChangesAsync(cancellation);
        await db.BrandSnapshots.Where(s => s.Version <= version - BrandSnapshot.Kept).ExecuteDeleteAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("brand", tenant.Value), cancellation);
        var name = await CallerNames.Of(db, actor.AuditName, cancellation);
        return new WrittenBrand(new BrandState(version, next, now, actor.AuditName, name), snapshot.Id, snapshot.Diff);
    }
}
