using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>Changes of config and brand that no visitor sees yet. They may hold faults: publishing asks.</summary>
public sealed class Draft : ITenantOwned
{
    /// <summary>For so long a preview link is good, and what was made only for a preview is kept.</summary>
    public static readonly TimeSpan PreviewFor = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required string Framework { get; init; }

    /// <summary>The tenant's one draft that its admins edit; false for one that a program made for a preview.</summary>
    public required bool IsEdited { get; init; }

    /// <summary>The whole config as it would be published.</summary>
    public required string Config { get; set; }

    /// <summary>The whole brand as it would be published, as JSON; null where the draft leaves it alone.</summary>
    public string? Brand { get; set; }

    /// <summary>The config's version that this began from.</summary>
    public required int BaseConfigVersion { get; set; }

    /// <summary>The brand's version that this began from.</summary>
    public required int BaseBrandVersion { get; set; }

    /// <summary>1, 2, 3 …: one more with each save; a save that began from an older one is refused.</summary>
    public required int Revision { get; set; }

    /// <summary>One more with each revocation: links of earlier generations lead nowhere.</summary>
    public required int LinkGeneration { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}
