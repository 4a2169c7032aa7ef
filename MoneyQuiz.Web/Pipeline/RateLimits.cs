using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using MoneyQuiz.Web.Account;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>How much one address may do. Limits are per instance; accounts have their own lock-out in the database.</summary>
public static class RateLimits
{
    /// <summary>Signing in, codes, set-up and invitation links: 50 posts in 15 minutes.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Visitors' answers; see <see cref="QuizLimits"/>.</summary>
    public const string Answer = "answer";

    /// <summary>First pages of the quiz; see <see cref="QuizLimits"/>.</summary>
    public const string Start = "start";

    /// <summary>Lead forms; see <see cref="QuizLimits"/>.</summary>
    public const string Lead = "lead";

    /// <summary>Calls of the API: <c>RateLimits:Api:PerSecond</c> (60) a second, <c>RateLimits:Api:Burst</c> (300) at once. A key has its own limit beside it.</summary>
    public const string Api = "api";

    /// <summary>Calibrations, which are public: 10 a second from one address.</summary>
    public const string Calibrate = "calibrate";

    /// <summary>Exports of lists: 20 in ten minutes for one account.</summary>
    public const string Export = "export";

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
            // A ceiling for everything; generous, because one office or one school is one address.
            var ceiling = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                QuizLimits.Bucket(context, Address(context), "RateLimits", new Allowance(1_200, 300))
            );
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(ceiling, QuizLimits.PerTenant());
            limiter.AddPolicy(SignIn, SignInPartition);
            limiter.AddPolicy(Api, context => QuizLimits.Bucket(context, Address(context), "RateLimits:Api", new Allowance(300, 60)));
            limiter.AddPolicy(Calibrate, context => QuizLimits.Bucket(context, Address(context), "RateLimits:Calibrate", new Allowance(10, 10)));
            limiter.AddPolicy(Export, ExportPartition);
            QuizLimits.AddTo(limiter);
        });

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

    private static RateLimitPartition<string> ExportPartition(HttpContext context) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.User.ToActor()?.AccountId.ToString() ?? Address(context),
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = 20,
                Window = TimeSpan.FromMinutes(10),
                SegmentsPerWindow = 10,
            }
        );

    private static IPAddress MaskTo64(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
