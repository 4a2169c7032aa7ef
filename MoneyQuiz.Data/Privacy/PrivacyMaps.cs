using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Data.Privacy;

internal sealed class ErasureMap : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.ToTable("Erasures");
        erasure.HasKey(e => e.Id);
        // Serves: whether somebody is to be erased. Unique: asked twice is asked once.
        erasure.HasIndex(e => new { e.TenantId, e.LeadId }).IsUnique().HasFilter("lead_id is not null and cancelled_at is null and done_at is null");
        erasure
            .HasIndex(e => new { e.TenantId, e.SessionId })
            .IsUnique()
            .HasFilter("session_id is not null and cancelled_at is null and done_at is null");
        // Serves: the job that carries out what is due.
        erasure.HasIndex(e => e.DueAt).HasFilter("cancelled_at is null and done_at is null");
        erasure.HasOne<Tenant>().WithMany().HasForeignKey(e => e.TenantId);
    }
}

internal sealed class ErasedCountMap : IEntityTypeConfiguration<ErasedCount>
{
    public void Configure(EntityTypeBuilder<ErasedCount> count)
    {
        count.ToTable("ErasedCounts");
        count.HasKey(c => new
        {
            c.TenantId,
            c.Month,
            c.ModeKey,
            c.PrimaryArchetype,
        });
        count.Property(c => c.ModeKey).HasMaxLength(40);
        count.Property(c => c.PrimaryArchetype).HasMaxLength(40);
        count.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId);
    }
}

internal sealed class SuppressionMap : IEntityTypeConfiguration<Suppression>
{
    public void Configure(EntityTypeBuilder<Suppression> suppression)
    {
        suppression.ToTable("Suppressions");
        // Serves: may this address be written to?
        suppression.HasKey(s => new { s.TenantId, s.EmailHash });
        // Serves: the list, and the people page's own filter.
        suppression.HasIndex(s => new { s.TenantId, s.EmailNorm });
        suppression.Property(s => s.EmailHash).HasMaxLength(64);
        suppression.Property(s => s.EmailNorm).HasMaxLength(LeadForm.MostEmail);
        suppression.Property(s => s.Reason).HasMaxLength(40);
        suppression.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
    }
}
