using System.Text.Json;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks.Drafts;

/// <summary>The row of the tenant's one draft.</summary>
internal static class DraftStorage
{
    /// <summary>One writer of a draft at a time, until the transaction ends.</summary>
    public static Task Lock(MoneyQuizDb db, string framework, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"draft:" + db.Tenant + ":" + framework}, 0))", cancellation);

    /// <summary>What keeps a config from being stored at all. Anything else may be half done.</summary>
    public static IReadOnlyList<ContentFault> Faults(FrameworkConfig config)
    {
        var faults = new FaultList();
        foreach (var column in ConfigColumns.All)
        {
            if (config[column] is { } value)
            {
                faults.Must(
                    ConfigHygiene.IsReadable(value) && ConfigHygiene.Raw(value, nullDepth: 0).Count == 0,
                    $"/{column.Key}",
                    "Something here can’t be stored: an invisible control character, half a character, or a null."
                );
            }
        }

        if (faults.All.Count == 0)
        {
            faults.Must(config.Bytes.Length <= ConfigCheck.LargestConfig, "", "This is more than fits: 1 MiB in all.");
        }

        return faults.All;
    }

    public static async Task<Draft> Put(
        MoneyQuizDb db,
        string framework,
        DraftState next,
        string by,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.Framework == framework && d.IsEdited, cancellation);
        if (draft is null)
        {
            draft = New(db, framework, isEdited: true, by, now);
            db.Drafts.Add(draft);
        }

        (draft.Config, draft.Brand) = (next.Config.ToJson().ToJsonString(), next.Brand is null ? null : Json(next.Brand));
        (draft.BaseConfigVersion, draft.BaseBrandVersion) = (next.BaseConfigVersion, next.BaseBrandVersion);
        (draft.Revision, draft.ChangedAt, draft.ChangedBy) = (next.Revision + 1, now, by);
        await db.SaveChangesAsync(cancellation);
        return draft;
    }

    public static Draft New(MoneyQuizDb db, string framework, bool isEdited, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            TenantId = db.Tenant!.Value,
            Framework = framework,
            IsEdited = isEdited,
            Config = "{}",
            BaseConfigVersion = 0,
            BaseBrandVersion = 0,
            Revision = 0,
            LinkGeneration = 1,
            ChangedAt = now,
            ChangedBy = by,
        };

    public static string Json(Brand brand) => JsonSerializer.Serialize(brand, FrameworkJson.Strict);
}
