using System.Collections.Immutable;

namespace MoneyQuiz.Web.Api.Problems;

/// <summary>A kind of problem that the API answers with. A program tells them by <see cref="Type"/>, a person reads the sentences.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The last part of the type: <c>not-found</c>.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Detail">What to do, where the endpoint says nothing more exact.</param>
public sealed record Problem(int Status, string Code, string Title, string Detail)
{
    /// <summary>A name, not an address: it stays the same wherever the product runs.</summary>
    public string Type => $"urn:moneyquiz:problem:{Code}";
}

/// <summary>All kinds of problems. The description, the reference page and the tests iterate it.</summary>
public static class ProblemCatalogue
{
    public static readonly Problem BadRequest = new(400, "bad-request", "The request cannot be read", "Send what the description says.");
    public static readonly Problem NoCredentials = new(
        401,
        "no-credentials",
        "Sign-in needed",
        "Send an API key: “Authorization: Bearer mqk_…”. Admins make keys in the dashboard, under API keys."
    );
    public static readonly Problem BadKey = new(
        401,
        "bad-key",
        "This API key is not good",
        "It is mistyped, was revoked or has run out. Ask an admin of the tenant for another one."
    );
    public static readonly Problem NoScope = new(
        403,
        "no-scope",
        "Not within this key’s scopes",
        "Ask an admin of the tenant for a key with the scope that this needs."
    );
    public static readonly Problem NoRole = new(
        403,
        "no-role",
        "Your role is not enough",
        "Ask an admin of the tenant to do it, or for another role."
    );
    public static readonly Problem SecondFactor = new(
        403,
        "second-factor",
        "A second factor is needed",
        "This tenant asks its members for one. Set it up under your account’s security and sign in with it."
    );
    public static readonly Problem Address = new(
        403,
        "address",
        "Not from this address",
        "The key, or the tenant for its changes, lists the addresses that may be used, and this is none of them."
    );
    public static readonly Problem ForeignPage = new(
        403,
        "foreign-page",
        "Not from this page",
        "A browser’s sign-in changes something only from a page of this site. Programs use an API key."
    );
    public static readonly Problem NotFound = new(404, "not-found", "Not found", "There is nothing at this address, or nothing of yours.");
    public static readonly Problem Method = new(405, "method", "Not with this method", "The header Allow names the methods that are known here.");
    public static readonly Problem Conflict = new(409, "conflict", "Changed meanwhile", "Look at what is there now, then send your change again.");
    public static readonly Problem Running = new(
        409,
        "still-running",
        "The same request is still running",
        "A request with this Idempotency-Key has not ended yet. Wait a second and send it again to get its answer."
    );
    public static readonly Problem OutcomeLost = new(
        409,
        "outcome-lost",
        "The first attempt was cut off",
        "A request with this Idempotency-Key began and never ended. Look whether it was done; if not, send it with a new key."
    );
    public static readonly Problem TooLarge = new(413, "too-large", "The body is too large", "A body may have 1 MiB (1,048,576 bytes) at most.");
    public static readonly Problem MediaType = new(415, "media-type", "Not this kind of body", "Send JSON, with “Content-Type: application/json”.");
    public static readonly Problem Invalid = new(422, "invalid", "Not valid", "Each fault is listed with the place where it is.");
    public static readonly Problem OtherRequest = new(
        422,
        "idempotency-mismatch",
        "This Idempotency-Key was used for another request",
        "Use one key for one request. Send this one with a new key."
    );
    public static readonly Problem TooMany = new(429, "too-many", "Too many requests", "Wait as many seconds as the header Retry-After says.");
    public static readonly Problem Broken = new(
        500,
        "broken",
        "Something broke on our side",
        "Send it again. If it stays, tell the platform the response’s X-Request-Id."
    );
    public static readonly Problem Away = new(503, "away", "Not available at the moment", "Try again later.");

    public static readonly ImmutableArray<Problem> All =
    [
        BadRequest,
        NoCredentials,
        BadKey,
        NoScope,
        NoRole,
        SecondFactor,
        Address,
        ForeignPage,
        NotFound,
        Method,
        Conflict,
        Running,
        OutcomeLost,
        TooLarge,
        MediaType,
        Invalid,
        OtherRequest,
        TooMany,
        Broken,
        Away,
    ];

    /// <summary>The general problem of a status that comes without a body.</summary>
    public static Problem OfStatus(int status) =>
        All.FirstOrDefault(p => p.Status == status) ?? (status >= 500 ? Broken : BadRequest with { Status = status });
}
