using System.Net.Mail;

namespace MoneyQuiz.Domain.Leads;

/// <summary>What a visitor filled in to be known.</summary>
public sealed record LeadForm(string? Name, string? Email, bool ConsentResult, bool ConsentContact)
{
    public const int MostName = 120;
    public const int MostEmail = 254;

    /// <summary>All faults at once, by field; empty where the form is good.</summary>
    public IReadOnlyList<LeadFault> Faults()
    {
        var faults = new List<LeadFault>();
        if (Name?.Trim().Length > MostName)
        {
            faults.Add(new LeadFault("name", $"Shorten your name to at most {MostName} characters."));
        }

        if (Name?.Any(char.IsControl) == true)
        {
            faults.Add(new LeadFault("name", "Write your name in letters; some signs in it can’t be kept."));
        }

        if (string.IsNullOrWhiteSpace(Email))
        {
            faults.Add(new LeadFault("email", "Enter your email address, or choose to go on without it."));
        }
        else if (!IsAddress(Email.Trim()))
        {
            faults.Add(new LeadFault("email", "Enter an email address like name@example.com."));
        }

        if (!ConsentResult && !ConsentContact)
        {
            faults.Add(new LeadFault("consent_result", "Tick what we may use your address for, or go on without it."));
        }

        return faults;
    }

    private static bool IsAddress(string text) =>
        text.Length <= MostEmail
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !address.Host.StartsWith('.')
        && !address.Host.EndsWith('.');
}

/// <param name="Field">As the form names it.</param>
/// <param name="Sentence">What to do.</param>
public sealed record LeadFault(string Field, string Sentence);
