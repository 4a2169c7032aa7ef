using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>
/// What visitors may post: so many at once, then so many a second, from one address and to one tenant. A classroom of forty
/// behind one address, each sending every choice at once, stays far below it; one tenant's flood leaves the others their share.
/// An operator changes a number by its name: <c>RateLimits:Answer:Tenant:PerSecond</c>.
/// </summary>
public static class QuizLimits
{
    private static readonly Limit[] All =
    [
        new(RateLimits.Start, new Allowance(120, 4), new Allowance(1_200, 60)),
        new(RateLimits.Answer, new Allowance(400, 100), new Allowance(4_000, 1_500)),
        new(RateLimits.Lead, new Allowance(80, 2), new Allowance(600, 30)),
    ];

    /// <summary>The policies that endpoints name: per address.</summary>
    public static void AddTo(RateLimiterOptions limiter)
    {
        foreach (var limit in All)
        {
            limiter.AddPolicy(
                limit.Name,
                context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? Bucket(context, RateLimits.Address(context), $"RateLimits:{limit.Name}:Address", limit.Address)
                        : RateLimitPartition.GetNoLimiter("read")
            );
        }
    }

    /// <summary>The same posts per tenant, whatever address they come from. An endpoint has one policy: this part is asked before it.</summary>
    public static PartitionedRateLimiter<HttpContext> PerTenant() =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } policy
            && Array.Find(All, l => l.Name == policy) is { } limit
            && TenantResolution.Of(context).Tenant is { } tenant
                ? Bucket(context, $"{limit.Name} {tenant.Id}", $"RateLimits:{limit.Name}:Tenant", limit.Tenant)
                : RateLimitPartition.GetNoLimiter("other")
        );

    /// <summary>A bucket of tokens; <paramref name="name"/> is the section where an operator may have set other numbers.</summary>
    public static RateLimitPartition<string> Bucket(HttpContext context, string key, string name, Allowance usual) =>
        RateLimitPartition.GetTokenBucketLimiter(
            key,
            _ =>
            {
                var settings = context.RequestServices.GetRequiredService<IConfiguration>().GetSection(name);
                return new TokenBucketRateLimiterOptions
                {
                    TokenLimit = settings.GetValue("Burst", usual.Burst),
                    TokensPerPeriod = settings.GetValue("PerSecond", usual.PerSecond),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                };
            }
        );

    private sealed record Limit(string Name, Allowance Address, Allowance Tenant);
}

/// <param name="Burst">At once.</param>
/// <param name="PerSecond">After that.</param>
public sealed record Allowance(int Burst, int PerSecond);
