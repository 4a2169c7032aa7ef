using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Frameworks.Config;

/// <summary>What a preview ran on, kept by its content hash for as long as its sessions.</summary>
public sealed class PreviewState : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public required string Hash { get; init; }

    public required byte[] Bytes { get; init; }

    public required DateTimeOffset At { get; init; }
}
