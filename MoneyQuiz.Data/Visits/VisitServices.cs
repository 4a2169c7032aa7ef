using Microsoft.Extensions.DependencyInjection;

namespace MoneyQuiz.Data.Visits;

internal static class VisitServices
{
    public static void AddVisits(this IServiceCollection services)
    {
        services.AddSingleton<VisitTally>();
        services.AddSingleton<StoreVisits>();
        services.AddSingleton<VisitFigures>();
    }
}
