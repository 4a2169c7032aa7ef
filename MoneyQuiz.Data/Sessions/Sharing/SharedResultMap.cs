using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Sharing;

internal sealed class SharedResultMap : IEntityTypeConfiguration<SharedResult>
{
    public void Configure(EntityTypeBuilder<SharedResult> shared)
    {
        shared.ToTable("SharedResults");
        // Serves: whether a session's result is shared. A session has one link at most.
        shared.HasKey(s => new { s.TenantId, s.SessionId });
        // Serves: the result behind a link.
        shared.HasIndex(s => new { s.TenantId, s.TokenHash }).IsUnique();
        shared.Property(s => s.TokenHash).HasMaxLength(64);
        shared.Property(s => s.Salt).HasMaxLength(SharedResult.SaltLength);
        shared.HasOne<AssessSession>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}
