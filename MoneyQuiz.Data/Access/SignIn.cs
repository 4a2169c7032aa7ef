namespace MoneyQuiz.Data.Access;

/// <summary>One signed-in browser. The cookie names this row; a row that has ended ends the cookie and its circuits.</summary>
public sealed class SignIn
{
    /// <summary>How long a sign-in lives without being used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>How long it lives at all.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>How long after proving who they are a person may change how they sign in.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>How: <c>password</c>, <c>passkey</c>, <c>password+totp</c>, <c>password+recovery</c>.</summary>
    public required string Method { get; set; }

    public required bool SecondFactor { get; set; }

    /// <summary>The browser as it names itself, cut to 200 characters.</summary>
    public required string Device { get; init; }

    /// <summary>Keyed hash of the address.</summary>
    public string? Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When the person last proved who they are on this sign-in.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>The account's security stamp as this sign-in knows it: where the account's has changed, the sign-in is over.</summary>
    public required string Stamp { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public bool IsFresh(DateTimeOffset now) => now - ConfirmedAt < Fresh;
}
