using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Audit;

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.HasKey(e => e.Id);
        // Serves: the last entry of a chain, the chain in order, the newest first on the audit page. Unique: no two seconds.
        entry.HasIndex(e => new { e.TenantId, e.Sequence }).IsUnique();
        entry.Property(e => e.ActorName).HasMaxLength(200);
        entry.Property(e => e.Action).HasMaxLength(100);
        entry.Property(e => e.Subject).HasMaxLength(300);
        entry.Property(e => e.Address).HasMaxLength(64);
    }
}

internal sealed class AuditDetailMap : IEntityTypeConfiguration<AuditDetail>
{
    public void Configure(EntityTypeBuilder<AuditDetail> detail)
    {
        detail.ToTable("AuditDetails");
        detail.HasKey(d => d.EntryId);
        detail.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditDetail>(d => d.EntryId);
    }
}
