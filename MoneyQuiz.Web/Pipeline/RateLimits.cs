using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>How much one address may do. Limits are per instance; accounts have their own lock-out in the database.</summary>
public static class RateLimits
{
    /// <summary>Signing in, codes, set-up and invitation links: 50 posts in 15 minutes.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Visitors' answers: 20 a second, 60 at once.</summary>
    public const string Answer = "answer";

    /// <summary>First pages of the quiz: 30 a minute, 60 at once.</summary>
    public const string Start = "start";

    /// <summary>Calls of the API: <c>RateLimits:ApiPerSecond</c> (60) a second, <c>RateLimits:ApiBurst</c> (300) at once. A key has its own limit beside it.</summary>
    public const string Api = "api";

    public static void AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, stop) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                // A visitor's page has no status page that could say it; the script waits and sends again by itself.
                if (DoorOf.Request(rejected.HttpContext) != Door.Quiz)
                {
                    return ValueTask.CompletedTask;
                }

                rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                return new ValueTask(
                    rejected.HttpContext.Response.WriteAsync("Many answers came from here at once. Wait a moment, then reload the page.", stop)
                );
            };
            // A ceiling for everything; generous, because one office or one school is one address. RateLimits:Burst requests at once, then
            // RateLimits:PerSecond.
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetTokenBucketLimiter(
                    Address(context),
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = Setting(context, "RateLimits:Burst", 1200),
                        TokensPerPeriod = Setting(context, "RateLimits:PerSecond", 300),
                        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    }
                )
            );
            limiter.AddPolicy(SignIn, SignInPartition);
            limiter.AddPolicy(Answer, context => Posts(context, burst: 60, refill: 20, TimeSpan.FromSeconds(1)));
            limiter.AddPolicy(Api, Calls);
            limiter.AddPolicy(Start, context => Posts(context, burst: 60, refill: 1, TimeSpan.FromSeconds(2)));
        });

    private static int Setting(HttpContext context, string name, int usual) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue(name, usual);

    /// <summary>What counts as one address: an IPv4 address, or the /64 that one household has of IPv6.</summary>
    public static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new System.Net.IPNetwork(MaskTo64(address), 64).ToString()
            : address.ToString();
    }

    private static RateLimitPartition<string> SignInPartition(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                Address(context),
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = 50,
                    Window = TimeSpan.FromMinutes(15),
                    SegmentsPerWindow = 15,
                }
            )
            : RateLimitPartition.GetNoLimiter("read");

    private static RateLimitPartition<string> Calls(HttpContext context) =>
        RateLimitPartition.GetTokenBucketLimiter(
            Address(context),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Setting(context, "RateLimits:ApiBurst", 300),
                TokensPerPeriod = Setting(context, "RateLimits:ApiPerSecond", 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }
        );

    private static RateLimitPartition<string> Posts(HttpContext context, int burst, int refill, TimeSpan every) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(
                Address(context),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = burst,
                    TokensPerPeriod = refill,
                    ReplenishmentPeriod = every,
                }
            )
            : RateLimitPartition.GetNoLimiter("read");

    private static IPAddress MaskTo64(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
