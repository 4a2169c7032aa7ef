using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Data.Branding;

/// <summary>Writes an old brand as a new version with its own snapshot. The webhook's secret stays the one that is in use.</summary>
public sealed class RestoreBrand(ChangeBrand change)
{
    public Task<BrandChanged> Run(
        Actor actor,
        TenantId tenant,
        Guid snapshot,
        string? reason = null,
        int? expectedVersion = null,
        CancellationToken cancellation = default
    ) =>
        change.Run(
            actor,
            tenant,
            "brand.restored",
            expectedVersion,
            async (db, before) =>
            {
                if (await db.BrandSnapshots.AsNoTracking().FirstOrDefaultAsync(s => s.Id == snapshot, cancellation) is not { } old)
                {
                    return new BrandChanged.NotFound();
                }

                var brand = old.State with { ScoresWebhookSecretId = before.Brand.ScoresWebhookSecretId };
                var faults = brand.Validate();
                return faults.Count == 0
                    ? new ChangeBrand.Decision(brand, reason ?? $"Back to version {old.Version}", null)
                    : new BrandChanged.Invalid([.. faults.Select(f => new ContentFault(f.Pointer, f.Sentence))]);
            },
            cancellation
        );
}
