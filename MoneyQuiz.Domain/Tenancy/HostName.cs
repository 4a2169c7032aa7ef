using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Domain.Tenancy;

/// <summary>A tenant's own host name as it is stored: lower case, in its ASCII form, without scheme, port or final dot.</summary>
public static partial class HostName
{
    /// <param name="platform">The platform's own hosts, which no tenant may have.</param>
    public static bool TryParse(string? text, IReadOnlySet<string> platform, out string host, [NotNullWhen(false)] out string? fault)
    {
        host = Ascii((text ?? "").Trim().TrimEnd('.'));
        fault = host switch
        {
            "" => "Enter a host name like quiz.example.org.",
            _ when host.Contains("://", StringComparison.Ordinal) || host.Contains('/', StringComparison.Ordinal) =>
                "Enter the host name alone, without https:// and without a path.",
            _ when host.Contains(':', StringComparison.Ordinal) => "Enter the host name without a port.",
            _ when host.Length > 253 || !Shape().IsMatch(host) => "Enter a host name like quiz.example.org: letters, digits and dashes between dots.",
            _ when platform.Contains(host) => "This is the platform’s own host name. Choose another.",
            _ => null,
        };
        return fault is null;
    }

    // bücher.example → xn--bcher-kva.example
    private static string Ascii(string text)
    {
        try
        {
            return text.Length == 0 || text.AsSpan().IndexOfAny('/', ':') >= 0
                ? text
                : new IdnMapping { UseStd3AsciiRules = true }
                    .GetAscii(text)
                    .ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    // At least one dot, and a last label that is not a number: 10.0.0.7 is an address.
    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
