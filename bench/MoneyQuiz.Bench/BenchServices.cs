using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data;

namespace MoneyQuiz.Bench;

/// <summary>The product's own services on the bench's database, which its environment names.</summary>
internal static class BenchServices
{
    /// <summary>Made anew; whoever asks disposes of it. What is logged goes to standard error: the figures have standard output.</summary>
    public static ServiceProvider Open(LogLevel least = LogLevel.Warning)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        services.AddLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(least));
        services.AddSingleton(TimeProvider.System);
        // Nothing that a measurement seals is read again.
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddMoneyQuizData();
        return services.BuildServiceProvider();
    }
}
