namespace MoneyQuiz.Data.Access;

/// <summary>Who knocks, before anybody is signed in.</summary>
/// <param name="Address">Keyed hash of the address.</param>
/// <param name="Device">The browser as it names itself.</param>
public sealed record Visitor(string? Address, string Device);

/// <summary>A sign-in that stands: what the cookie is made of.</summary>
public sealed record SignedIn(Guid AccountId, string Name, string Theme, Guid SignInId, bool SecondFactor);

/// <summary>What came of an attempt to sign in.</summary>
public abstract record SignInOutcome
{
    public sealed record Accepted(SignedIn By) : SignInOutcome;

    /// <summary>The password was right; this account wants a second step.</summary>
    public sealed record NeedsSecondStep(PendingStep Step) : SignInOutcome;

    /// <summary>Wrong, unknown, locked or switched off: one answer for all.</summary>
    public sealed record Refused : SignInOutcome;
}

/// <summary>A sign-in between its two steps.</summary>
/// <param name="Stamp">The account's security stamp: a password changed meanwhile ends it.</param>
public sealed record PendingStep(Guid AccountId, string Stamp, bool Authenticator, bool Passkey);
