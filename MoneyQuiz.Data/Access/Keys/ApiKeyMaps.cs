using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

internal sealed class ApiKeyMap : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("ApiKeys");
        key.HasKey(k => k.Id);
        // Serves: the tenant's keys, the newest first.
        key.HasIndex(k => new { k.TenantId, k.CreatedAt });
        key.Property(k => k.Name).HasMaxLength(ApiKey.MaxName);
        key.Property(k => k.Prefix).HasMaxLength(ApiKeyToken.PrefixLength);
        key.HasOne<Tenant>().WithMany().HasForeignKey(k => k.TenantId);
    }
}

internal sealed class ApiKeyPrefixMap : IEntityTypeConfiguration<ApiKeyPrefix>
{
    public void Configure(EntityTypeBuilder<ApiKeyPrefix> prefix)
    {
        prefix.ToTable("ApiKeyPrefixes");
        // Serves: the tenant of a request that brings a key. Two keys never share a prefix.
        prefix.HasKey(p => p.Prefix);
        prefix.Property(p => p.Prefix).HasMaxLength(ApiKeyToken.PrefixLength);
        prefix.HasOne<ApiKey>().WithOne().HasForeignKey<ApiKeyPrefix>(p => p.KeyId);
    }
}
