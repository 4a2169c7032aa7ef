using System.Security.Cryptography;
using System.Text;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Web.Api.Access;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Api.Replays;

/// <summary>
/// <c>Idempotency-Key</c>: a POST that is sent again because its answer got lost is done once, and answered with the
/// same status and bytes. An endpoint opts in by <c>.OnceOnly()</c>.
/// </summary>
public static class Replay
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>Marks an endpoint that takes idempotency keys.</summary>
    public sealed record Metadata;

    public static TBuilder OnceOnly<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Metadata());

    internal static Task OnceOnly(HttpContext context, RequestDelegate next) =>
        context.GetEndpoint() is RouteEndpoint endpoint
        && endpoint.Metadata.GetMetadata<Metadata>() is not null
        && ApiCaller.Of(context) is { } caller
        && context.Request.Headers.TryGetValue(Header, out var sent)
            ? Ask(context, next, caller, endpoint.RoutePattern.RawText!, sent.ToString())
            : next(context);

    private static async Task Ask(HttpContext context, RequestDelegate next, ApiCaller caller, string route, string key)
    {
        if (key.Length is 0 or > KeptAnswer.MaxKey || key.Any(c => c is < ' ' or > '~'))
        {
            await ApiProblem.Write(
                context,
                ProblemCatalogue.BadRequest,
                $"An {Header} has 1 to {KeptAnswer.MaxKey} printable ASCII characters; a fresh UUID is a good one."
            );
            return;
        }

        var answers = context.RequestServices.GetRequiredService<KeptAnswers>();
        var fingerprint = await Fingerprint(context.Request, context.RequestAborted);
        switch (await answers.Begin(caller.Tenant.Id, route, key, fingerprint, context.RequestAborted))
        {
            case Attempt.First:
                await Run(context, next, answers, caller, route, key, fingerprint);
                break;
            case Attempt.Answered(var kept):
                await Repeat(context, kept);
                break;
            case Attempt.Other:
                await ApiProblem.Write(context, ProblemCatalogue.OtherRequest);
                break;
            case Attempt.Lost:
                await ApiProblem.Write(context, ProblemCatalogue.OutcomeLost);
                break;
            default:
                context.Response.Headers.RetryAfter = "1";
                await ApiProblem.Write(context, ProblemCatalogue.Running);
                break;
        }
    }

    private static async Task Run(
        HttpContext context,
        RequestDelegate next,
        KeptAnswers answers,
        ApiCaller caller,
        string route,
        string key,
        byte[] fingerprint
    )
    {
        var (outer, body) = (context.Response.Body, new MemoryStream());
        var kept = false;
        try
        {
            context.Response.Body = body;
            await next(context);
            var response = context.Response;
            // A refusal for want of a proof, of time or of ourselves is not the request's answer: the next try may get another.
            if (response.StatusCode is < 500 and not (401 or 403 or 429))
            {
                await answers.Keep(
                    new KeptAnswer
                    {
                        TenantId = caller.Tenant.Id,
                        Route = route,
                        Key = key,
                        Fingerprint = fingerprint,
                        BegunAt = default,
                        Status = response.StatusCode,
                        ContentType = response.ContentType,
                        ETag = response.Headers.ETag,
                        Location = response.Headers.Location,
                        Body = body.ToArray(),
                    }
                );
                kept = true;
            }
        }
        finally
        {
            context.Response.Body = outer;
            if (!kept)
            {
                await answers.Drop(caller.Tenant.Id, route, key);
            }
        }

        body.Position = 0;
        await body.CopyToAsync(outer, context.RequestAborted);
    }

    private static async Task Repeat(HttpContext context, KeptAnswer kept)
    {
        var response = context.Response;
        response.StatusCode = kept.Status!.Value;
        response.ContentType = kept.ContentType;
        response.Headers.ETag = kept.ETag;
        response.Headers.Location = kept.Location;
        response.Headers[Replayed] = "true";
        await response.Body.WriteAsync(kept.Body ?? [], context.RequestAborted);
    }

    // The whole body is read before anything is done, and rewound: at most 1 MiB, larger ones are refused while reading.
    private static async Task<byte[]> Fingerprint(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering(bufferThreshold: ApiDoor.MaxBody);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0; )
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
