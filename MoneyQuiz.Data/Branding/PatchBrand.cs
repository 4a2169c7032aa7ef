using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>Lays a partial over a tenant's brand and publishes the result, or tells every fault and writes nothing.</summary>
public sealed class PatchBrand(ChangeBrand change)
{
    /// <param name="expectedVersion">The version that the caller began from; null: whatever it is.</param>
    public Task<BrandChanged> Run(
        Actor actor,
        TenantId tenant,
        JsonElement partial,
        string? reason = null,
        int? expectedVersion = null,
        CancellationToken cancellation = default
    ) =>
        change.Run(
            actor,
            tenant,
            "brand.changed",
            expectedVersion,
            (_, before) =>
                Task.FromResult<ChangeBrand.Decision>(
                    BrandPatch.Apply(before.Brand, partial) switch
                    {
                        BrandPatched.Invalid invalid => new BrandChanged.Invalid(invalid.Faults),
                        BrandPatched.Accepted same when before.Version > 0 && BrandJson.AreEqual(same.Next, before.Brand) =>
                            new BrandChanged.Unchanged(before),
                        BrandPatched.Accepted next => new ChangeBrand.Decision(next.Next, reason, null),
                        _ => throw new InvalidOperationException(),
                    }
                ),
            cancellation
        );
}
