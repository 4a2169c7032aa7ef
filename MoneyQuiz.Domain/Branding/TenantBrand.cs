using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Branding;

/// <summary>A tenant's published brand.</summary>
public sealed class TenantBrand : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary>1, 2, 3 …: one more with each publish; a save that began from an older one is refused.</summary>
    public required int Version { get; set; }

    public required Brand State { get; set; }

    /// <summary>The stylesheet that pages link.</summary>
    public required string ThemeHash { get; set; }

    public required DateTimeOffset PublishedAt { get; set; }

    /// <summary><c>account:{id}</c>, <c>api-key:{id}</c> or <c>seed:{name}</c>.</summary>
    public required string PublishedBy { get; set; }
}

/// <summary>
/// A stylesheet as it was first served. A later version of the palette may derive other bytes from the same brand, and a
/// hash never serves other bytes: pages in caches and open tabs keep their look.
/// </summary>
public sealed class StoredTheme : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary>16 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required string Css { get; init; }
}
