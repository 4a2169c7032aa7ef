using Microsoft.Extensions.DependencyInjection;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>What stands behind a result: its link for others, the call that came of it, the person's other results.</summary>
internal static class SharingServices
{
    public static void AddSharing(this IServiceCollection services)
    {
        services.AddSingleton<ShareResult>();
        services.AddSingleton<UnshareResult>();
        services.AddSingleton<SharedResults>();
        services.AddSingleton<RecordBooking>();
        services.AddSingleton<BrowserResults>();
        services.AddSingleton<ComparedSessions>();
    }
}
