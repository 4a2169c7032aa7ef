namespace MoneyQuiz.Data.Access;

/// <summary>The one-time link that the console prints while no platform admin exists.</summary>
public sealed class SetUpLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
