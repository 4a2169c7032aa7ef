namespace MoneyQuiz.Web.Account;

/// <summary>Names of the authorization policies. Each door's <c>_Imports.razor</c> sets one for all of its pages.</summary>
public static class Policies
{
    /// <summary>Signed in.</summary>
    public const string Account = "account";

    /// <summary>A member of the tenant that the request names, in any role.</summary>
    public const string Member = "member";

    /// <summary>One who runs the platform, with a second factor.</summary>
    public const string Platform = "platform";

    /// <summary>A coach or an admin of any tenant, or one who runs the platform.</summary>
    public const string Docs = "docs";
}
