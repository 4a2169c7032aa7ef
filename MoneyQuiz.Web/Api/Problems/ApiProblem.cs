using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MoneyQuiz.Web.Api.Problems;

/// <summary>One thing that is wrong with what was sent.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901); empty for the whole body.</param>
/// <param name="Message">What, in a sentence that says what to do.</param>
public sealed record ApiFault(string Pointer, string Message);

/// <summary>Makes responses as RFC 9457 asks: <c>application/problem+json</c>.</summary>
public static class ApiProblem
{
    /// <param name="detail">More exact than the problem's own sentence.</param>
    /// <param name="faults">All that is wrong, not the first of it only.</param>
    /// <param name="more">Members beside the standard ones, such as the current state of what changed meanwhile.</param>
    public static ProblemHttpResult Of(
        Problem problem,
        string? detail = null,
        IEnumerable<ApiFault>? faults = null,
        IReadOnlyDictionary<string, object?>? more = null
    )
    {
        var details = new ProblemDetails
        {
            Type = problem.Type,
            Title = problem.Title,
            Status = problem.Status,
            Detail = detail ?? problem.Detail,
        };
        if (faults is not null)
        {
            details.Extensions["faults"] = faults.ToArray();
        }

        foreach (var (name, value) in more ?? ImmutableDictionary<string, object?>.Empty)
        {
            details.Extensions[name] = value;
        }

        return TypedResults.Problem(details);
    }

    /// <summary>Writes a problem from where there is no endpoint that could return it.</summary>
    public static Task Write(HttpContext context, Problem problem, string? detail = null, IEnumerable<ApiFault>? faults = null) =>
        Of(problem, detail, faults).ExecuteAsync(context);
}
