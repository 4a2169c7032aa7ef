namespace MoneyQuiz.Data.Access;

/// <summary>That a person runs the platform. The app's role can only read it: no SQL of a tenant's page makes one.</summary>
public sealed class PlatformAdmin
{
    public required Guid AccountId { get; init; }

    public required DateTimeOffset Since { get; init; }
}
