using System.Text.Json;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Web.Api.Problems;

/// <summary>Says in a sentence why a request could not be read. The framework's own words name our types and methods.</summary>
public static partial class UnreadableBody
{
    public static Task Answer(HttpContext context, BadHttpRequestException bad)
    {
        var problem = ProblemCatalogue.OfStatus(bad.StatusCode);
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
        {
            return ApiProblem.Write(context, problem);
        }

        if (bad.InnerException is JsonException json)
        {
            var (pointer, sentence) = Told(json);
            return ApiProblem.Write(context, problem, sentence, [new ApiFault(pointer, sentence)]);
        }

        return ApiProblem.Write(
            context,
            problem,
            Parameter().Match(bad.Message) is { Success: true } named
                ? $"“{named.Groups["name"].Value}” is missing, or cannot be read from what was sent."
                : "The body is missing or was cut off. Send one JSON object."
        );
    }

    private static (string Pointer, string Sentence) Told(JsonException json)
    {
        var place = json.LineNumber is { } line ? $" (line {line + 1}, byte {(json.BytePositionInLine ?? 0) + 1})" : "";
        // The reader's own exception stands inside where the text is no JSON at all.
        if (json.InnerException is JsonException)
        {
            return ("", $"The body is not good JSON{place}.");
        }

        var pointer = Pointer(json.Path);
        if (json.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
        {
            return (pointer, $"“{pointer.Split('/')[^1]}” is not known here{place}. Leave it out, or check its spelling.");
        }

        return json.Message.Contains("Duplicate property", StringComparison.OrdinalIgnoreCase)
            ? (pointer, $"A member stands twice in one object{place}.")
            : (pointer, $"{(pointer.Length == 0 ? "The body" : $"“{pointer}”")} does not have the form that the description gives{place}.");
    }

    // $.partial['a b'].list[2] → /partial/a b/list/2
    private static string Pointer(string? path) => string.Concat(Step().Matches(path ?? "").Select(m => "/" + m.Groups["step"].Value));

    [GeneratedRegex(@"parameter ""\S+ (?<name>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\.(?<step>[^.\[\]]+)|\['(?<step>[^']*)'\]|\[(?<step>\d+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Step();
}
