using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Delivery;

namespace MoneyQuiz.Data.Scoring.Reading;

internal static class ReadingServices
{
    public static void AddTextReaders(this IServiceCollection services)
    {
        services.AddSingleton<OutgoingHttp>();
        services.AddSingleton<TextReaders>();
        services.AddSingleton<CallBudget>();
        services.AddSingleton<ModelRests>();
        services.AddSingleton<AskModel>();
        services.AddSingleton<ReadText>();
        services.AddSingleton<ReadReflections>();
        services.AddSingleton<ChangeTextReader>();
        services.AddSingleton<TryTextReader>();
        services.AddSingleton<TextReaderOverview>();
    }
}
