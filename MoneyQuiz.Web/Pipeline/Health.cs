using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MoneyQuiz.Data;

namespace MoneyQuiz.Web.Pipeline;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it has its database and is not about to stop.</summary>
public static class Health
{
    // Before the host and the tenant are looked at: a probe comes by an address, and must have its answer while the database is away.
    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready");
    }

    /// <summary>Ready while the database answers and no stop was asked for: a balancer then sends nothing new.</summary>
    internal sealed class Ready(IDbContextFactory<MoneyQuizDb> contexts, IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return HealthCheckResult.Unhealthy("stopping");
            }

            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("no database");
        }
    }
}
