using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Branding;

internal sealed class TenantBrandMap : IEntityTypeConfiguration<TenantBrand>
{
    /// <summary>The brand as it stands in its column and in the API.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new ColourJsonConverter() },
    };

    public void Configure(EntityTypeBuilder<TenantBrand> brand)
    {
        brand.ToTable("TenantBrand");
        brand.HasKey(b => b.TenantId);
        brand.Property(b => b.Version).IsConcurrencyToken();
        Stored(brand.Property(b => b.State));
        brand.Property(b => b.ThemeHash).HasMaxLength(16);
        brand.Property(b => b.PublishedBy).HasMaxLength(80);
        brand.HasOne<Tenant>().WithOne().HasForeignKey<TenantBrand>(b => b.TenantId);
    }

    internal static void Stored(PropertyBuilder<Brand> brand) =>
        brand
            .HasColumnType("jsonb")
            .HasConversion(
                state => JsonSerializer.Serialize(state, Json),
                text => JsonSerializer.Deserialize<Brand>(text, Json)!,
                // Brands are immutable values: another reference is another brand.
                new ValueComparer<Brand>((a, b) => ReferenceEquals(a, b), b => b.BusinessName.GetHashCode(StringComparison.Ordinal))
            );
}

internal sealed class BrandSnapshotMap : IEntityTypeConfiguration<BrandSnapshot>
{
    public void Configure(EntityTypeBuilder<BrandSnapshot> snapshot)
    {
        snapshot.ToTable("BrandSnapshots");
        snapshot.HasKey(s => s.Id);
        // Serves: the timeline, newest first, and the oldest beyond the number kept.
        snapshot.HasIndex(s => new { s.TenantId, s.Version }).IsUnique();
        TenantBrandMap.Stored(snapshot.Property(s => s.State));
        snapshot.Property(s => s.By).HasMaxLength(80);
        snapshot.Property(s => s.Reason).HasMaxLength(500);
        snapshot.Property(s => s.Diff).HasColumnType("jsonb");
        snapshot.Property(s => s.Words).HasColumnType("jsonb");
        snapshot.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
    }
}

internal sealed class StoredThemeMap : IEntityTypeConfiguration<StoredTheme>
{
    public void Configure(EntityTypeBuilder<StoredTheme> theme)
    {
        theme.ToTable("TenantThemes");
        // Serves: /t/{tenant}/theme.{hash}.css.
        theme.HasKey(t => new { t.TenantId, t.Hash });
        theme.Property(t => t.Hash).HasMaxLength(16);
        theme.HasOne<Tenant>().WithMany().HasForeignKey(t => t.TenantId);
    }
}
