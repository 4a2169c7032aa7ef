using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using MoneyQuiz.Data.Delivery;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <summary>One call to an OpenAI-compatible endpoint. Whatever goes wrong is a cause, never an exception.</summary>
public sealed class AskModel(OutgoingHttp http, TimeProvider clock)
{
    /// <summary>From the first byte sent to the last one read: a visitor waits for it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3.5);

    internal async Task<ModelFinding> Run(Uri target, string model, string? key, byte[] body, MaskedText sent)
    {
        if (!http.MaySend(target))
        {
            return ModelFinding.Of(FallbackCause.Forbidden, model);
        }

        // Not the request's own token: a visitor who goes away has sent the text, and it is still theirs.
        using var deadline = new CancellationTokenSource(Deadline, clock);
        try
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
            call.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            call.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            call.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            using var answer = await http.Client.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            var status = (int)answer.StatusCode;
            return CauseOf(answer.StatusCode) is { } cause ? ModelFinding.Of(cause, model, status)
                : await Body(answer.Content, deadline.Token) is not { } bytes ? ModelFinding.Of(FallbackCause.TooLarge, model, status)
                : ModelAnswer.Read(bytes, model, sent) with { Status = status };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException or AuthenticationException)
        {
            return ModelFinding.Of(CauseOf(fault, deadline.IsCancellationRequested), model);
        }
    }

    private static FallbackCause? CauseOf(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => FallbackCause.Refused,
            HttpStatusCode.TooManyRequests => FallbackCause.Busy,
            _ => FallbackCause.Failed,
        };

    private static FallbackCause CauseOf(Exception fault, bool late) =>
        fault is ForbiddenTargetException || fault.InnerException is ForbiddenTargetException ? FallbackCause.Forbidden
        : late ? FallbackCause.TimedOut
        // What breaks after the connection stood is the answer's fault, not the way's.
        : fault is IOException || fault.InnerException is IOException ? FallbackCause.CutOff
        : FallbackCause.Unreachable;

    // No more is read than an answer can have, whatever the server says of its length.
    private static async Task<ReadOnlyMemory<byte>?> Body(HttpContent content, CancellationToken cancellation)
    {
        var buffer = new byte[ModelAnswer.Longest + 1];
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        // By itself, null would become an empty memory, and a text too long one that can't be read.
        return length > ModelAnswer.Longest ? default(ReadOnlyMemory<byte>?) : buffer.AsMemory(0, length);
    }
}
