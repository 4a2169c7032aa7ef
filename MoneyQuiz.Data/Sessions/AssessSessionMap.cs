using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

internal sealed class AssessSessionMap : IEntityTypeConfiguration<AssessSession>
{
    public void Configure(EntityTypeBuilder<AssessSession> session)
    {
        session.ToTable("AssessSessions");
        session.HasKey(s => s.Id);
        // Serves: the session behind a visitor's link. Unique: the same first post twice is one session.
        session.HasIndex(s => new { s.TenantId, s.TokenHash }).IsUnique();
        // What every page and answer looks up, whatever the statistics know of the tenant (VisitorSessions, Wall).
        session.HasIndex(s => s.TokenHash).HasMethod("hash");
        // Serves: the coach's list, newest first, page by page.
        session
            .HasIndex(s => new
            {
                s.TenantId,
                s.StartedAt,
                s.Id,
            })
            .IsDescending(false, true, true);
        // Serves: all sessions of one person.
        session.HasIndex(s => new { s.TenantId, s.LeadId });
        Listing.ListIndexes.Add(session);
        // Serves: the outcomes that thresholds are proposed from.
        session.HasIndex(s => new { s.TenantId, s.OutcomeAt }).HasFilter("outcome is not null");
        // Serves: the nightly pass, which gives a score to what has none yet.
        session.HasIndex(s => new { s.TenantId, s.StartedAt }).HasFilter("likelihood is null");
        session.Property(s => s.LikelihoodReasons).HasMaxLength(300);
        session.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
        session.HasOne<Lead>().WithMany().HasForeignKey(s => s.LeadId);
        session.HasOne<ResolvedState>().WithMany().HasForeignKey(s => new { s.TenantId, s.ResolvedHash });
        session.Property(s => s.TokenHash).HasMaxLength(64);
        session.Property(s => s.ResolvedHash).HasMaxLength(64);
        session.Property(s => s.HasNotes).HasDefaultValue(false);
        foreach (
            var name in (string[])
                [
                    nameof(AssessSession.Framework),
                    nameof(AssessSession.ModeKey),
                    nameof(AssessSession.Variant),
                    nameof(AssessSession.Scale),
                    nameof(AssessSession.Source),
                    nameof(AssessSession.DeviceClass),
                    nameof(AssessSession.PrimaryArchetype),
                    nameof(AssessSession.SecondaryArchetype),
                    nameof(AssessSession.ShadowArchetype),
                    nameof(AssessSession.Outcome),
                ]
        )
        {
            session.Property(name).HasMaxLength(40);
        }
    }
}
