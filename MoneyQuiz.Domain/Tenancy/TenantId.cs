namespace MoneyQuiz.Domain.Tenancy;

/// <summary>The key of a tenant: a version 7 UUID, never empty for a real tenant.</summary>
public readonly record struct TenantId(Guid Value)
{
    /// <summary>Stands for the platform itself where a row or a chain needs an owner; no tenant ever has it.</summary>
    public static readonly TenantId Platform;

    public override string ToString() => Value.ToString("D");
}
