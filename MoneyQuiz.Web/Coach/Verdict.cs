using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Web.Coach;

/// <summary>What a frame shows to one who has knocked.</summary>
public abstract record Verdict
{
    /// <summary>Not known yet.</summary>
    public sealed record Waiting : Verdict;

    public sealed record Inside : Verdict;

    /// <summary>A member, but below the page's role.</summary>
    public sealed record TooLow(Role Needed) : Verdict;

    public sealed record NotFound : Verdict;

    /// <summary>The address names no tenant, and the person belongs to none.</summary>
    public sealed record Nowhere : Verdict;

    /// <summary>Somewhere else first: another tenant's page, the sign-in, the second factor.</summary>
    /// <param name="Load">With a full load, because it is another door.</param>
    public sealed record Go(string Url, bool Load) : Verdict;

    /// <summary>Decides from how the person was met at the door.</summary>
    /// <param name="back">The page's own path and query, to return to.</param>
    public static Verdict Of(Entry entry, Role minimum, string back) =>
        entry switch
        {
            Entry.Entered entered when entered.Role < minimum => new TooLow(minimum),
            Entry.Entered or Entry.EnteredPlatform => new Inside(),
            Entry.NeedsSecondFactor => new Go(Urls.Account.SecondFactor, Load: true),
            Entry.SignedOut => new Go(Urls.Account.SignInAgain(back), Load: true),
            _ => new NotFound(),
        };
}
