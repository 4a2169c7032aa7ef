using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Account.Entering;

/// <summary>How the doorkeeper met this request's person: asked once, kept with the request.</summary>
public static class EntryResult
{
    private static readonly object EntryKey = new();
    private static readonly object LeadKey = new();

    /// <summary>Null where nobody has asked.</summary>
    public static Entry? Of(HttpContext context) => context.Items[EntryKey] as Entry;

    internal static void Keep(HttpContext context, Entry entry) => context.Items[EntryKey] = entry;

    /// <summary>Where to go instead, such as to the same page of one's own tenant.</summary>
    internal static string? LeadOf(HttpContext context) => context.Items[LeadKey] as string;

    internal static void Lead(HttpContext context, string path) => context.Items[LeadKey] = path;
}
