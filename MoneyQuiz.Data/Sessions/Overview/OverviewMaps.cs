using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Sessions.Overview;

namespace MoneyQuiz.Data.Sessions.Overview;

internal sealed class OverviewDayMap : IEntityTypeConfiguration<OverviewDay>
{
    public void Configure(EntityTypeBuilder<OverviewDay> day)
    {
        day.ToTable("OverviewDays");
        // Serves: the days of a period.
        day.HasKey(d => new { d.TenantId, d.Day });
        day.Property(d => d.Zone).HasMaxLength(64);
        day.Property(d => d.Counts).HasColumnType("jsonb");
        day.HasOne<Tenant>().WithMany().HasForeignKey(d => d.TenantId);
    }
}

internal sealed class OverviewMarkMap : IEntityTypeConfiguration<OverviewMark>
{
    public void Configure(EntityTypeBuilder<OverviewMark> mark)
    {
        mark.ToTable("OverviewMarks");
        // Serves: whether a tenant has any, and whether this transaction has marked a day already. Never unique: two transactions that mark
        // the same day must not wait for each other, nor may one rely on the other's mark, which may be used up before it commits.
        mark.HasIndex(m => new
        {
            m.TenantId,
            m.Day,
            m.Transaction,
        });
        mark.HasOne<Tenant>().WithMany().HasForeignKey(m => m.TenantId);
    }
}
