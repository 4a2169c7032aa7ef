namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>A public view as it is sent.</summary>
/// <param name="ETag">With its quotes: the hash of the bytes.</param>
public sealed record ResolvedView(byte[] Bytes, string ETag)
{
    /// <summary>Sends it, or, to whoever has it already, only that it is still the same. The bytes go as they are, without a copy.</summary>
    public Task Send(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = ETag;
        response.Headers.CacheControl = "public, no-cache";
        if (IsKnownTo(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Bytes.Length;
        return response.Body.WriteAsync(Bytes, context.RequestAborted).AsTask();
    }

    // If-None-Match: "…", W/"…" or *
    private bool IsKnownTo(HttpRequest request)
    {
        var sent = request.Headers.IfNoneMatch;
        return sent.Count > 0
            && (
                sent == ETag
                || sent.ToString()
                    .Split(',', StringSplitOptions.TrimEntries)
                    .Any(e => e == "*" || e == ETag || (e.StartsWith("W/", StringComparison.Ordinal) && e[2..] == ETag))
            );
    }
}
