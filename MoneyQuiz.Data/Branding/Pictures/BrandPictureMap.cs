using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

internal sealed class BrandPictureMap : IEntityTypeConfiguration<BrandPicture>
{
    public void Configure(EntityTypeBuilder<BrandPicture> picture)
    {
        picture.ToTable("BrandPictures");
        // Serves: /t/{tenant}/media/{id}.
        picture.HasKey(p => new { p.TenantId, p.Id });
        picture.Property(p => p.Id).HasMaxLength(BrandLimits.AssetId);
        picture.HasOne<Tenant>().WithMany().HasForeignKey(p => p.TenantId);
    }
}
