using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoneyQuiz.Data.Tenancy;

internal sealed class TenantMap : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.ToTable("Tenants");
        tenant.HasKey(t => t.Id);
        tenant.Property(t => t.Slug).HasMaxLength(40);
        // Serves: the tenant of a request, by /q/{slug} or ?tenant=.
        tenant.HasIndex(t => t.Slug).IsUnique();
        tenant.Property(t => t.Name).HasMaxLength(120);
        tenant.Property(t => t.Locale).HasMaxLength(35);
        tenant.Property(t => t.TimeZone).HasMaxLength(64);
        tenant.Property(t => t.FrontPage).HasMaxLength(20);
    }
}

internal sealed class TenantHostMap : IEntityTypeConfiguration<TenantHost>
{
    public void Configure(EntityTypeBuilder<TenantHost> host)
    {
        host.ToTable("TenantHosts");
        // Serves: the tenant of a request, by its host.
        host.HasKey(h => h.Host);
        host.Property(h => h.Host).HasMaxLength(253);
        host.HasOne<Tenant>().WithMany(t => t.Hosts).HasForeignKey(h => h.TenantId);
    }
}
