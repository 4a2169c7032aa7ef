using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Likelihood;

internal static class LikelihoodServices
{
    public static void AddLikelihood(this IServiceCollection services)
    {
        services.AddSingleton<IDisposableDomains, ShortDisposableList>();
        services.AddSingleton<LikelihoodRules>();
        services.AddSingleton<RenewLikelihood>();
        services.AddSingleton<RenewAllLikelihoods>();
        services.AddSingleton<OverrideLikelihood>();
        services.AddSingleton<ChangeLikelihoodSettings>();
        services.AddSingleton<LikelihoodOverview>();
    }
}
