using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>What sessions ran on, kept once by content hash for as long as one of them refers to it.</summary>
public sealed class ResolvedState : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public required string Hash { get; init; }

    /// <summary><see cref="ResolvedFramework.Bytes"/>.</summary>
    public required byte[] Bytes { get; init; }
}
