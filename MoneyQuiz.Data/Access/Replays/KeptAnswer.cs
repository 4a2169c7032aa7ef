using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MoneyQuiz.Data.Access;

/// <summary>What a POST with an <c>Idempotency-Key</c> was answered, so that the same POST again is answered the same and done once.</summary>
public sealed class KeptAnswer : ITenantOwned
{
    /// <summary>The longest idempotency key, in characters.</summary>
    public const int MaxKey = 255;

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>After this, a request that never ended has been cut off: nobody knows how far it came.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public required TenantId TenantId { get; init; }

    /// <summary>The endpoint's pattern: <c>/api/v1/assess/framework/{framework}/restore</c>.</summary>
    public required string Route { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 over the address with its query, and the body: the same key with another request is a mistake.</summary>
    public required byte[] Fingerprint { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Null while the request is running.</summary>
    public int? Status { get; init; }

    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public string? Location { get; init; }

    public byte[]? Body { get; init; }
}

internal sealed class KeptAnswerMap : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.ToTable("KeptAnswers");
        // Serves: was this request answered before?
        answer.HasKey(a => new
        {
            a.TenantId,
            a.Route,
            a.Key,
        });
        // Serves: the answers that are no longer kept.
        answer.HasIndex(a => new { a.TenantId, a.BegunAt });
        answer.Property(a => a.Route).HasMaxLength(200);
        answer.Property(a => a.Key).HasMaxLength(KeptAnswer.MaxKey);
        answer.Property(a => a.ContentType).HasMaxLength(100);
        answer.Property(a => a.ETag).HasMaxLength(200);
        answer.Property(a => a.Location).HasMaxLength(500);
        answer.HasOne<Tenant>().WithMany().HasForeignKey(a => a.TenantId);
    }
}
