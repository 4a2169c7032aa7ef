using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Access;

/// <summary>A link that lets one person join a tenant. Only the hash of its token is kept.</summary>
public sealed class Invitation : ITenantOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required string Email { get; init; }

    public required Role Role { get; init; }

    public required byte[] TokenHash { get; init; }

    public required Guid InvitedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;
}
