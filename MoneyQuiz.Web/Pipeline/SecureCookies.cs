namespace MoneyQuiz.Web.Pipeline;

/// <summary>Every cookie is Secure, HttpOnly and SameSite, whichever part of the framework sets it.</summary>
public static class SecureCookies
{
    public static void UseSecureCookies(this WebApplication app) =>
        app.UseCookiePolicy(
            new CookiePolicyOptions
            {
                // Browsers treat http://localhost as secure: this holds for bin/run too.
                Secure = CookieSecurePolicy.Always,
                HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always,
                MinimumSameSitePolicy = SameSiteMode.Lax,
            }
        );
}
