using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Data.Frameworks;

internal sealed class ConfigRowMap : IEntityTypeConfiguration<ConfigRow>
{
    public void Configure(EntityTypeBuilder<ConfigRow> row)
    {
        row.ToTable("FrameworkConfigs");
        row.HasKey(c => new { c.TenantId, c.Framework });
        row.Property(c => c.Framework).HasMaxLength(60);
        row.Property(c => c.ChangedBy).HasMaxLength(80);
        row.Property(c => c.Version).IsConcurrencyToken();
        row.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId);
        foreach (var column in ConfigColumns.All)
        {
            row.Property<string?>(column.Key).HasColumnType("jsonb");
        }
    }
}

internal sealed class ConfigSnapshotMap : IEntityTypeConfiguration<ConfigSnapshot>
{
    public void Configure(EntityTypeBuilder<ConfigSnapshot> snapshot)
    {
        snapshot.ToTable("ConfigSnapshots");
        snapshot.HasKey(s => s.Id);
        // Serves: the timeline, newest first, and the oldest beyond the number kept.
        snapshot
            .HasIndex(s => new
            {
                s.TenantId,
                s.Framework,
                s.Version,
            })
            .IsUnique();
        // Serves: whether a state is still referred to.
        snapshot.HasIndex(s => new { s.TenantId, s.ResolvedHash });
        snapshot.Property(s => s.Framework).HasMaxLength(60);
        snapshot.Property(s => s.By).HasMaxLength(80);
        snapshot.Property(s => s.Reason).HasMaxLength(500);
        snapshot.Property(s => s.ResolvedHash).HasMaxLength(64);
        snapshot.Property(s => s.State).HasColumnType("jsonb");
        snapshot.Property(s => s.Diff).HasColumnType("jsonb");
        snapshot.Property(s => s.Words).HasColumnType("jsonb");
        snapshot.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
        snapshot.HasOne<ResolvedState>().WithMany().HasForeignKey(s => new { s.TenantId, s.ResolvedHash });
    }
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("Drafts");
        draft.HasKey(d => d.Id);
        // Serves: the tenant's one draft.
        draft.HasIndex(d => new { d.TenantId, d.Framework }).IsUnique().HasFilter("is_edited");
        // Serves: what is purged.
        draft.HasIndex(d => d.ChangedAt);
        draft.Property(d => d.Framework).HasMaxLength(60);
        draft.Property(d => d.ChangedBy).HasMaxLength(80);
        draft.Property(d => d.Config).HasColumnType("jsonb");
        draft.Property(d => d.Brand).HasColumnType("jsonb");
        draft.Property(d => d.Revision).IsConcurrencyToken();
        draft.HasOne<Tenant>().WithMany().HasForeignKey(d => d.TenantId);
    }
}

internal sealed class PreviewStateMap : IEntityTypeConfiguration<PreviewState>
{
    public void Configure(EntityTypeBuilder<PreviewState> state)
    {
        state.ToTable("PreviewStates");
        state.HasKey(s => new { s.TenantId, s.Hash });
        state.Property(s => s.Hash).HasMaxLength(64);
        // Serves: what is purged.
        state.HasIndex(s => s.At);
        state.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
    }
}
