using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

/// <summary>Reads a tenant's pictures.</summary>
public sealed class Pictures(TenantDb tenants)
{
    /// <summary>The bytes to serve, or null where this tenant has no such picture.</summary>
    /// <param name="webP">The WebP beside it.</param>
    public Task<byte[]?> Read(TenantId tenant, PictureId id, bool webP, CancellationToken cancellation = default)
    {
        var name = id.ToString();
        return tenants.In(
            tenant,
            db => db.BrandPictures.Where(p => p.Id == name).Select(p => webP ? p.WebP : p.Bytes).FirstOrDefaultAsync(cancellation),
            cancellation
        );
    }
}
