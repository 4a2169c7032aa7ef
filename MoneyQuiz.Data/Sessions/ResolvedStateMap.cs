using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Data.Sessions;

internal sealed class ResolvedStateMap : IEntityTypeConfiguration<ResolvedState>
{
    public void Configure(EntityTypeBuilder<ResolvedState> state)
    {
        state.ToTable("ResolvedFrameworks");
        // Serves: what a session ran on.
        state.HasKey(s => new { s.TenantId, s.Hash });
        state.Property(s => s.Hash).HasMaxLength(64);
        state.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
    }
}
