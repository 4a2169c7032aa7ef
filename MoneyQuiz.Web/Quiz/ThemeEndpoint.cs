namespace MoneyQuiz.Web.Quiz;

public static class ThemeEndpoint
{
    public static void MapTheme(this WebApplication app) { }
}
