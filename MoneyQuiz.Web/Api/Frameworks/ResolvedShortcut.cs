using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.RateLimiting;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>
/// Answers again what the endpoint has answered before, ahead of the pipeline, whose two dozen steps cost several times what
/// sending does. It knows an address only after the whole way was gone once, and for as long as nothing has changed
/// of which the answer was made: the tenants with their hosts, and what the tenant has published.
/// </summary>
public sealed class ResolvedShortcut(PublishedFrameworks frameworks, TenantDirectory directory, IConfiguration configuration) : IDisposable
{
    // One for each tenant and name under which this server is asked; more are strangers' inventions.
    private const int Most = 2_000;
    private const string Route = "/api/v1/assess/framework/{framework}/resolved";

    private readonly ConcurrentDictionary<Address, Known> _known = new();

    // The address's allowance for the API again, for this alone: what is above it goes the whole way, where it is counted and refused.
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(
            RateLimits.Address(context),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = configuration.GetValue("RateLimits:Api:Burst", 300),
                TokensPerPeriod = configuration.GetValue("RateLimits:Api:PerSecond", 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }
        )
    );

    public void Dispose() => _limiter.Dispose();

    /// <summary>Keeps what was found on the whole way, where the address says nothing but whose it is.</summary>
    internal void Remember(HttpContext context, Tenant tenant, PublishedFramework published, ResolvedView view)
    {
        if (context.Items[_known] is { } stamp && context.Request.QueryString.Value == $"?client={tenant.Slug.Value}")
        {
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            _known[Address.Of(context.Request)] = new Known(tenant, stamp, published, view);
        }
    }

    /// <summary>Null where the whole way has to be gone.</summary>
    internal ResolvedView? Find(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path.Value?.EndsWith("/resolved", StringComparison.Ordinal) != true)
        {
            return null;
        }

        if (
            !_known.TryGetValue(Address.Of(context.Request), out var known)
            || !ReferenceEquals(directory.Stamp, known.Stamp)
            || !frameworks.IsCurrent(known.Tenant.Id, known.Published)
        )
        {
            // As of before the way, or a host that is taken away meanwhile would be remembered as good.
            context.Items[_known] = directory.Stamp;
            return null;
        }

        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired ? known.View : null;
    }

    internal static void Log(ILogger log, HttpContext context, long began) => RequestLog.Write(log, context, Route, Stopwatch.GetElapsedTime(began));

    private readonly record struct Address(string Scheme, string? Host, string? Path, string? Query)
    {
        public static Address Of(HttpRequest request) => new(request.Scheme, request.Host.Value, request.Path.Value, request.QueryString.Value);
    }

    private sealed record Known(Tenant Tenant, object Stamp, PublishedFramework Published, ResolvedView View);
}

/// <summary>The shortcut's place in the pipeline: after the forwarded headers, which say from where and under which name it is asked.</summary>
public static class ResolvedShortcutStep
{
    public static void UseResolvedShortcut(this WebApplication app)
    {
        var shortcut = app.Services.GetRequiredService<ResolvedShortcut>();
        var log = RequestLog.Of(app.Services);
        app.Use(next =>
            context =>
            {
                var began = Stopwatch.GetTimestamp();
                if (shortcut.Find(context) is not { } view)
                {
                    return next(context);
                }

                SecurityHeaders.Set(context, Door.Api);
                var sending = view.Send(context);
                return log.IsEnabled(LogLevel.Information) ? Logged(sending, log, context, began) : sending;
            }
        );
    }

    private static async Task Logged(Task sending, ILogger log, HttpContext context, long began)
    {
        await sending;
        ResolvedShortcut.Log(log, context, began);
    }
}
