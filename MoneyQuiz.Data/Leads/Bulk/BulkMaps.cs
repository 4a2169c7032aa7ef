using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Leads.Bulk;

internal sealed class BulkChangeMap : IEntityTypeConfiguration<BulkChange>
{
    public void Configure(EntityTypeBuilder<BulkChange> change)
    {
        change.ToTable("BulkChanges");
        change.HasKey(c => c.Id);
        // Serves: a tenant’s recent ones.
        change.HasIndex(c => new { c.TenantId, c.AskedAt });
        change.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        change.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        change.Property(c => c.Value).HasMaxLength(LeadTag.MostLength);
        change.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId);
    }
}

internal sealed class BulkTargetMap : IEntityTypeConfiguration<BulkTarget>
{
    public void Configure(EntityTypeBuilder<BulkTarget> target)
    {
        target.ToTable("BulkTargets");
        // Serves: the next batch of a change, in order.
        target.HasKey(t => new
        {
            t.TenantId,
            t.ChangeId,
            t.Place,
        });
        // Serves: the erasure of a person or a session.
        target.HasIndex(t => t.LeadId).HasFilter("lead_id is not null");
        target.HasIndex(t => t.SessionId).HasFilter("session_id is not null");
        target.Property(t => t.State).HasConversion<string>().HasMaxLength(20);
        target.Property(t => t.OutcomeBefore).HasMaxLength(40);
        target.HasOne<BulkChange>().WithMany().HasForeignKey(t => t.ChangeId).OnDelete(DeleteBehavior.Cascade);
        target.HasOne<Lead>().WithMany().HasForeignKey(t => t.LeadId).OnDelete(DeleteBehavior.Cascade);
        target.HasOne<AssessSession>().WithMany().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}
