using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Tenancy;

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
        brand
            .Property(b => b.State)
            .HasColumnType("jsonb")
            .HasConversion(
                state => JsonSerializer.Serialize(state, Json),
                text => JsonSerializer.Deserialize<Brand>(text, Json)!,
                // Brands are immutable values: another reference is another brand.
                new ValueComparer<Brand>((a, b) => ReferenceEquals(a, b), b => b.BusinessName.GetHashCode(StringComparison.Ordinal))
            );
        brand.Property(b => b.ThemeHash).HasMaxLength(16);
        brand.HasOne<Tenant>().WithOne().HasForeignKey<TenantBrand>(b => b.TenantId);
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
