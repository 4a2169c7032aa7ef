using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Data.Sessions.Overview;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Coach.Leads;
using MoneyQuiz.Web.Coach.Sessions;
using MoneyQuiz.Web.Docs.Drawn;

namespace MoneyQuiz.Web;

/// <summary>Every link of the product, typed: a page that moves breaks the build, not a visitor.</summary>
public static class Urls
{
    public static class Quiz
    {
        /// <summary>Without a slash in front: joins to the app's base address.</summary>
        public static string Front(string slug) => $"q/{slug}";
    }

    /// <summary>The dashboard. Each page names its tenant in the query.</summary>
    public static class Coach
    {
        /// <summary>How the quiz does.</summary>
        public static string Overview(string slug, SessionFilter? period = null) => $"/coach?tenant={slug}{PeriodText.Of(period)}";

        /// <summary>Who took the quiz.</summary>
        public static string Sessions(string slug, SessionQuery? query = null) => $"/coach/quiz-sessions?tenant={slug}{SessionQueryText.Of(query)}";

        /// <summary>The same sessions as a file.</summary>
        public static string SessionsExport(string slug, SessionQuery query) =>
            $"/coach/quiz-sessions/export?tenant={slug}{SessionQueryText.Of(query.First)}";

        /// <summary>One session, in a panel over the list.</summary>
        public static string Session(string slug, Guid id, SessionQuery? query = null) =>
            $"/coach/quiz-sessions/{id}?tenant={slug}{SessionQueryText.Of(query)}";

        /// <summary>Two sessions of one person side by side.</summary>
        public static string Compare(string slug, Guid id, Guid other) => $"/coach/quiz-sessions/{id}/compare/{other}?tenant={slug}";

        /// <summary>The editor of the framework's config.</summary>
        /// <param name="at">A column, or a column and a mode: <c>mode_overrides/likert</c>.</param>
        /// <param name="tab"><c>preview</c>, <c>effect</c> or <c>history</c>; else the editor.</param>
        public static string Config(string slug, string? at = null, string? tab = null) =>
            $"/coach/config?tenant={slug}{(at is null ? "" : $"&at={Uri.EscapeDataString(at)}")}{(tab is null ? "" : $"&tab={tab}")}";

        /// <summary>The people behind the sessions.</summary>
        public static string Leads(string slug, LeadQuery? query = null) => $"/coach/leads?tenant={slug}{LeadQueryText.Of(query)}";

        /// <summary>All that one person did.</summary>
        public static string Lead(string slug, Guid id) => $"/coach/leads/{id}?tenant={slug}";

        /// <summary>Everything about a person, as a file.</summary>
        public static string LeadExport(string slug, Guid id) => $"/coach/leads/{id}/export?tenant={slug}";

        /// <summary>Addresses that nobody writes to.</summary>
        public static string Suppressions(string slug) => $"/coach/leads/do-not-write?tenant={slug}";

        /// <summary>Points and thresholds, and how they have fared.</summary>
        public static string Likelihood(string slug) => $"/coach/likelihood?tenant={slug}";

        /// <summary>How many came and how far they went.</summary>
        public static string Visits(string slug, int? days = null) =>
            $"/coach/visits?tenant={slug}{(days is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&days={days}"))}";

        /// <summary>The tenant's model for reflections.</summary>
        public static string TextReader(string slug) => $"/coach/text-reader?tenant={slug}";

        public static string Members(string slug) => $"/coach/members?tenant={slug}";

        public static string ApiKeys(string slug) => $"/coach/api-keys?tenant={slug}";

        public static string Settings(string slug) => $"/coach/settings?tenant={slug}";

        public static string Audit(string slug, string? action = null, AuditOutcome? outcome = null, long? before = null, long? after = null) =>
            With($"/coach/audit?tenant={slug}", action, outcome, before, after);
    }

    public static class Api
    {
        /// <summary>The description for programs.</summary>
        public const string Description = "/api/openapi.json";

        /// <summary>The same for people.</summary>
        public const string Reference = "/api/reference";
    }

    /// <summary>The maintainers' documentation.</summary>
    public static class Docs
    {
        public const string Home = "/docs";

        public const string Search = "/docs/search";

        /// <param name="path">As the page's file stands under docs, without its ending: <c>rooms/scoring</c>; empty for the first page.</param>
        /// <param name="anchor">A heading's, or another place's on the page.</param>
        public static string Page(string path, string? anchor = null) =>
            (path.Length == 0 ? Home : $"/docs/{path}") + (string.IsNullOrEmpty(anchor) ? "" : $"#{anchor}");

        /// <summary>What is said about a place in the config.</summary>
        /// <param name="pointer">As in the editor: <c>/mode_overrides/likert/statements/3/text</c>.</param>
        public static string Config(string pointer) => Page("code/columns", ColumnsPage.Anchor(pointer));

        /// <summary>What is said about a part of the brand's editor: <c>colours</c>.</summary>
        public static string Brand(string section) => Page("code/brand", section);

        /// <summary>How scores are made, for coaches.</summary>
        public static string Scores(string anchor) => Page("how-scores-are-made", anchor);
    }

    public static class Admin
    {
        public const string Tenants = "/admin";

        public static string People(string? search = null) =>
            string.IsNullOrWhiteSpace(search) ? "/admin/people" : $"/admin/people?find={Uri.EscapeDataString(search.Trim())}";

        public static string Audit(string? action = null, AuditOutcome? outcome = null, long? before = null, long? after = null) =>
            With("/admin/audit", action, outcome, before, after);
    }

    public static class Account
    {
        public const string Profile = "/account/profile";

        public const string Security = "/account/security";

        public const string SignIns = "/account/sign-ins";

        public const string SignOut = "/account/sign-out";

        public const string SecondFactor = "/account/second-factor/set-up";

        /// <param name="back">A path of our own to return to.</param>
        /// <summary>Says there that the sign-in has ended, and leads back to where it did.</summary>
        public static string SignInAgain(string back) => $"/account/sign-in?reason=ended&returnUrl={Uri.EscapeDataString(back)}";

        /// <summary>Without a slash in front: joins to the app's base address.</summary>
        public static string Reset(string token) => $"account/reset/{token}";

        /// <summary>Without a slash in front: joins to the app's base address.</summary>
        public static string Invitation(string slug, string token) => $"account/invitation/{slug}/{token}";
    }

    private static string With(string path, string? action, AuditOutcome? outcome, long? before, long? after)
    {
        var query = new List<string>();
        Add("action", action);
        Add("outcome", outcome?.ToString().ToLowerInvariant());
        Add("before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("after", after?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.Count == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + string.Join('&', query);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }
}
