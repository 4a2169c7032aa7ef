using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

internal sealed class PreviewSessionMap : IEntityTypeConfiguration<PreviewSession>
{
    public void Configure(EntityTypeBuilder<PreviewSession> session)
    {
        session.ToTable("PreviewSessions");
        session.HasKey(s => s.Id);
        // Serves: the session behind a preview's link.
        session.HasIndex(s => new { s.TenantId, s.TokenHash }).IsUnique();
        // Serves: what is purged.
        session.HasIndex(s => s.StartedAt);
        session.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
        session.Property(s => s.TokenHash).HasMaxLength(64);
        session.Property(s => s.ResolvedHash).HasMaxLength(64);
        session.Property(s => s.Framework).HasMaxLength(60);
        session.Property(s => s.ModeKey).HasMaxLength(40);
        session.Property(s => s.Variant).HasMaxLength(40);
        session.Property(s => s.Scale).HasMaxLength(40);
    }
}
