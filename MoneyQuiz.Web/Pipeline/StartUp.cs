using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>What is done once before the first request: schema, demo tenants, the one-time set-up link.</summary>
internal static class StartUp
{
    public static async Task Run(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<Migrator>().Run(stopping);
        if (app.Configuration.GetValue<bool>("Demo:Load"))
        {
            await app.Services.GetRequiredService<DemoTenants>().LoadIntoEmpty(app.Configuration.GetValue("Demo:Sessions", DemoSessions.Count), stopping);
        }
    }
}
