using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Leads;

internal sealed class LeadMap : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.ToTable("Leads");
        lead.HasKey(l => l.Id);
        // Serves: the lead of an address. Unique: one person per tenant and address.
        lead.HasIndex(l => new { l.TenantId, l.EmailNorm }).IsUnique();
        // Serves: a part of an address, through LeadSearch.
        lead.HasIndex(l => l.EmailNorm).HasMethod("gin").HasOperators("gin_trgm_ops");
        // Serves: the people page, newest first, page by page.
        lead.HasIndex(l => new
            {
                l.TenantId,
                l.CreatedAt,
                l.Id,
            })
            .IsDescending(false, true, true);
        lead.Property(l => l.Email).HasMaxLength(LeadForm.MostEmail);
        lead.Property(l => l.EmailNorm).HasMaxLength(LeadForm.MostEmail);
        lead.Property(l => l.Name).HasMaxLength(LeadForm.MostName);
        lead.HasOne<Tenant>().WithMany().HasForeignKey(l => l.TenantId);
    }
}

internal sealed class ConsentMap : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("Consents");
        consent.HasKey(c => c.Id);
        // Serves: what was agreed with a session. Unique: the same form twice is one consent.
        consent
            .HasIndex(c => new
            {
                c.TenantId,
                c.SessionId,
                c.Kind,
            })
            .IsUnique();
        // Serves: all that a person agreed to.
        consent.HasIndex(c => new { c.TenantId, c.LeadId });
        consent.Property(c => c.TextVersion).HasMaxLength(12);
        consent.Property(c => c.Source).HasMaxLength(40);
        consent.HasOne<Lead>().WithMany().HasForeignKey(c => c.LeadId);
        consent.HasOne<AssessSession>().WithMany().HasForeignKey(c => c.SessionId);
    }
}
