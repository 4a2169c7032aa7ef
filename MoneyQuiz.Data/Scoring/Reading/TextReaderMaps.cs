using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Data.Scoring.Reading;

internal sealed class TenantTextReaderMap : IEntityTypeConfiguration<TenantTextReader>
{
    public void Configure(EntityTypeBuilder<TenantTextReader> reader)
    {
        reader.ToTable("TenantTextReaders");
        reader.HasKey(r => r.TenantId);
        reader.Ignore(r => r.Settings);
        reader.Property(r => r.Endpoint).HasMaxLength(TextReaderSettings.LongestEndpoint);
        reader.Property(r => r.Model).HasMaxLength(TextReaderSettings.LongestModel);
        reader.Property(r => r.Notice).HasMaxLength(TextReaderSettings.LongestNotice);
        reader.HasOne<Tenant>().WithMany().HasForeignKey(r => r.TenantId);
    }
}

internal sealed class TextReaderUseMap : IEntityTypeConfiguration<TextReaderUse>
{
    public void Configure(EntityTypeBuilder<TextReaderUse> use)
    {
        use.ToTable("TextReaderUses");
        // Serves: counting a call, and refusing one.
        use.HasKey(u => new { u.TenantId, u.Month });
        use.HasOne<Tenant>().WithMany().HasForeignKey(u => u.TenantId);
    }
}
