using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing.Views;

internal sealed class SavedViewMap : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.HasKey(v => v.Id);
        // Serves: a person's views. Unique: the same filter twice is one view, and a name is one view's.
        view.HasIndex(v => new
            {
                v.TenantId,
                v.AccountId,
                v.Query,
            })
            .IsUnique();
        view.HasIndex(v => new
            {
                v.TenantId,
                v.AccountId,
                v.Name,
            })
            .IsUnique();
        view.Property(v => v.Name).HasMaxLength(SavedView.MostName);
        view.Property(v => v.Query).HasMaxLength(SavedView.MostQuery);
        // Whoever leaves the tenant leaves their views.
        view.HasOne<Membership>().WithMany().HasForeignKey(v => new { v.TenantId, v.AccountId });
    }
}
