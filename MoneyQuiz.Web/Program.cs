using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Web.Account;
using MoneyQuiz.Web.Api;
using MoneyQuiz.Web.Api.Frameworks;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz;
using MoneyQuiz.Web.Quiz.Branding;
using MoneyQuiz.Web.Quiz.Sessions;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddHosting();
    builder.AddTelemetry();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddMoneyQuizData();
    builder.Services.AddKeys();
    builder.Services.AddAccounts();
    builder.Services.AddApi();
    builder.Services.AddRateLimits();
    builder.Services.AddPages();
    builder.Services.AddQuiz();

    var app = builder.Build();
    await StartUp.Run(app);

    app.UseForwardedHeaders();
    app.UseResolvedShortcut();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseHealth();
    app.UseFaultPages();
    app.UseHostGate();
    app.UseOriginGate();
    app.UseTenantResolution();
    app.UseHeadRequests();
    app.UseRouting();
    app.UseQuizGate();
    app.UsePostGate();
    app.UseTightPages();
    app.UseSecureCookies();
    app.UseCors();
    app.UseAuthentication();
    app.UseRateLimiter();
    app.UseAuthorization();
    app.UseApiGate();
    app.UseAntiforgery();
    app.UseSessionGate();

    app.MapStaticAssets();
    app.MapQuiz();
    app.MapAccounts();
    app.MapApi();
    app.MapPages();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync($"MoneyQuiz cannot start. {refused.Message}");
    return 78; // EX_CONFIG
}
