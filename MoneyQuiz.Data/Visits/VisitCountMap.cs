using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Visits;

internal sealed class VisitCountMap : IEntityTypeConfiguration<VisitCount>
{
    public void Configure(EntityTypeBuilder<VisitCount> count)
    {
        count.ToTable("VisitCounts");
        // Serves: adding to a counter; a tenant's figures from a day on.
        count.HasKey(c => new
        {
            c.TenantId,
            c.Day,
            c.Event,
            c.Format,
            c.Persona,
            c.Variant,
        });
        count.Property(c => c.Event).HasMaxLength(20);
        count.Property(c => c.Format).HasMaxLength(20);
        count.Property(c => c.Persona).HasMaxLength(40);
        count.Property(c => c.Variant).HasMaxLength(VisitLabel.Longest);
        count.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId);
    }
}
