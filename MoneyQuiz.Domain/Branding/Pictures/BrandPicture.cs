using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Branding;

/// <summary>A picture that a tenant has uploaded, as it was made of the upload; of the upload itself nothing is kept.</summary>
public sealed class BrandPicture : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary>A <see cref="PictureId"/>, which holds the content's hash.</summary>
    public required string Id { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>The same as WebP; null for an SVG.</summary>
    public byte[]? WebP { get; init; }

    public required DateTimeOffset KeptAt { get; init; }
}
