using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace MoneyQuiz.Domain.Access;

/// <summary>An email address as people type it: trimmed, at most 256 characters, with a host that has a dot.</summary>
public static class EmailAddress
{
    /// <summary>Reads an address; on failure <paramref name="fault"/> says in one sentence what to change.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? email, [NotNullWhen(false)] out string? fault)
    {
        email = text?.Trim();
        fault = email switch
        {
            null or "" => "Enter an email address.",
            { Length: > 256 } => "This email address is too long: 256 characters at most.",
            // "Rosa <rosa@example.org>" parses too, and is not what is asked for.
            _ when !MailAddress.TryCreate(email, out var read) || read.Address != email || !read.Host.Contains('.', StringComparison.Ordinal) =>
                "Enter an email address like name@example.org.",
            _ => null,
        };
        return fault is null;
    }
}
