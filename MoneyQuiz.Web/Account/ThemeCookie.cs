namespace MoneyQuiz.Web.Account;

/// <summary>The appearance that a person chose, for the first paint: the page is drawn right without asking the database.</summary>
public static class ThemeCookie
{
    private const string Name = "__Host-mq-theme";

    /// <summary><c>light</c> or <c>dark</c>; null follows the system.</summary>
    public static string? Read(HttpContext context) => context.Request.Cookies[Name] is "light" or "dark" ? context.Request.Cookies[Name] : null;

    public static void Write(HttpContext context, string theme) =>
        context.Response.Cookies.Append(
            Name,
            theme,
            new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true }
        );
}
