using System.Net;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Access;

/// <summary>A program's way in, to one tenant. Only the hash of the key is kept.</summary>
public sealed class ApiKey : ITenantOwned
{
    public const int MaxName = 60;

    /// <summary>How many addresses or ranges one key may list.</summary>
    public const int MaxAddresses = 20;

    /// <summary>The longest that a key may be good for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(731);

    /// <summary>The longest that a key may be good for beside the one that replaces it.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(30);

    /// <summary>Last use is kept to the minute: more would write on every call.</summary>
    public static readonly TimeSpan UseStep = TimeSpan.FromMinutes(1);

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required string Name { get; init; }

    /// <summary>The eight characters after the mark: finds the row, and tells an admin which key it is.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>Names from <see cref="ApiScopes"/>.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>CIDR ranges from which it may be used; empty means from anywhere.</summary>
    public required string[] Addresses { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>To the minute; null while it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The key that takes its place; until this one's end both are good.</summary>
    public Guid? ReplacedBy { get; set; }

    public bool IsGood(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public bool MayBeUsedFrom(IPAddress? address) => AddressRanges.Allow(Addresses, address);

    public bool Has(ApiScope scope) => Scopes.Contains(scope.Name, StringComparer.Ordinal);
}

/// <summary>Which tenant a key belongs to, by its prefix: read before the tenant is known. Holds nothing secret.</summary>
public sealed class ApiKeyPrefix
{
    public required string Prefix { get; init; }

    public required TenantId TenantId { get; init; }

    public required Guid KeyId { get; init; }
}
