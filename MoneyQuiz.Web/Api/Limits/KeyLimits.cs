using System.Globalization;
using System.Threading.RateLimiting;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Api.Limits;

/// <summary>
/// How much one key, or one member's sign-in, may call on this instance: <c>RateLimits:KeyBurst</c> (200) at once, then
/// <c>RateLimits:KeyPerSecond</c> (40). It counts callers who were let in, so that nobody spends another's allowance;
/// what an address may do is counted before.
/// </summary>
public sealed class KeyLimits(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> _limiter = PartitionedRateLimiter.Create<Guid, Guid>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(
            caller,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = configuration.GetValue("RateLimits:KeyBurst", 200),
                TokensPerPeriod = configuration.GetValue("RateLimits:KeyPerSecond", 40),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }
        )
    );

    public void Dispose() => _limiter.Dispose();

    internal static async Task Ask(HttpContext context, RequestDelegate next)
    {
        if (ApiCaller.Of(context) is not { } caller)
        {
            await next(context);
            return;
        }

        using var lease = context
            .RequestServices.GetRequiredService<KeyLimits>()
            ._limiter.AttemptAcquire(caller.Actor.ApiKeyId ?? caller.Actor.SignInId);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after.TotalSeconds : 1;
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait)).ToString(CultureInfo.InvariantCulture);
        await ApiProblem.Write(context, ProblemCatalogue.TooMany);
    }
}
