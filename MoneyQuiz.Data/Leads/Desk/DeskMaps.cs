using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Leads.Desk;

internal sealed class NoteMap : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable("Notes");
        note.HasKey(n => n.Id);
        // Serves: a session's notes.
        note.HasIndex(n => new { n.TenantId, n.SessionId });
        note.Property(n => n.Text).HasMaxLength(Note.MostText);
        note.HasOne<AssessSession>().WithMany().HasForeignKey(n => n.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FollowUpMap : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> task)
    {
        task.ToTable("FollowUps");
        task.HasKey(t => t.Id);
        // Serves: a session's tasks.
        task.HasIndex(t => new { t.TenantId, t.SessionId });
        task.Property(t => t.Title).HasMaxLength(FollowUp.MostTitle);
        task.HasOne<AssessSession>().WithMany().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LeadTagMap : IEntityTypeConfiguration<LeadTag>
{
    public void Configure(EntityTypeBuilder<LeadTag> tag)
    {
        tag.ToTable("LeadTags");
        // Serves: a person's tags.
        tag.HasKey(t => new
        {
            t.TenantId,
            t.LeadId,
            t.Tag,
        });
        // Serves: the people with a tag, and which tags there are.
        tag.HasIndex(t => new { t.TenantId, t.Tag });
        tag.Property(t => t.Tag).HasMaxLength(LeadTag.MostLength);
        tag.HasOne<Lead>().WithMany().HasForeignKey(t => t.LeadId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LeadMergeMap : IEntityTypeConfiguration<LeadMerge>
{
    public void Configure(EntityTypeBuilder<LeadMerge> merge)
    {
        merge.ToTable("LeadMerges");
        merge.HasKey(m => m.Id);
        // Serves: what was merged into a person.
        merge.HasIndex(m => new { m.TenantId, m.IntoId });
        merge.HasOne<Lead>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Cascade);
        merge.HasOne<Lead>().WithMany().HasForeignKey(m => m.IntoId).OnDelete(DeleteBehavior.Cascade);
    }
}
