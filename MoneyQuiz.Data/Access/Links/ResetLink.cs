namespace MoneyQuiz.Data.Access;

/// <summary>A one-time link to a new password, made by a platform admin and handed over by them.</summary>
public sealed class ResetLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required byte[] TokenHash { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
