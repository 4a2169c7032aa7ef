using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using MoneyQuiz.Web.Api.Problems;

namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>A version as an ETag, and the version that a caller says they began from: in the body, or as <c>If-Match: "7"</c>.</summary>
internal static class Versions
{
    public static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Null, with no problem, where the caller says nothing: then it is whatever is published.</summary>
    public static (int? Version, ProblemHttpResult? Problem) Expected(HttpContext context, int? inBody)
    {
        var header = context.Request.Headers.IfMatch.ToString().Trim();
        if (header.Length == 0)
        {
            return (inBody, null);
        }

        // "7", and nothing else: not 7, not W/"7", not a list.
        if (header is not ['"', .. var digits, '"'] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return (null, ApiProblem.Of(ProblemCatalogue.BadRequest, "If-Match takes one version in quotes, such as \"7\"."));
        }

        return inBody is { } other && other != version
            ? (null, ApiProblem.Of(ProblemCatalogue.BadRequest, "If-Match and expected_version name different versions. Send one of them."))
            : (version, null);
    }
}
