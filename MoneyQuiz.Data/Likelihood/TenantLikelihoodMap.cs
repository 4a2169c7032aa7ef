using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Likelihood;

internal sealed class TenantLikelihoodMap : IEntityTypeConfiguration<TenantLikelihood>
{
    public void Configure(EntityTypeBuilder<TenantLikelihood> settings)
    {
        settings.ToTable("TenantLikelihoods");
        settings.HasKey(s => s.TenantId);
        settings.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
    }
}
