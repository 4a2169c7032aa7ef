using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Access;

/// <summary>Changes a person's name and how the pages look to them.</summary>
public sealed class ChangeProfile(OwnAccount own)
{
    private static readonly string[] Themes = ["system", "light", "dark"];

    public Task<AccountOutcome> Run(Actor actor, string? name, string? theme, CancellationToken cancellation = default) =>
        own.Change(
            actor,
            "profile.changed",
            fresh: false,
            change =>
            {
                if (NameFault(name) is { } fault)
                {
                    return Task.FromResult<string?>(fault);
                }

                if (!Themes.Contains(theme, StringComparer.Ordinal))
                {
                    return Task.FromResult<string?>("Choose one of the three appearances.");
                }

                (change.Account.Name, change.Account.Theme) = (name!.Trim(), theme!);
                return Task.FromResult<string?>(null);
            },
            cancellation
        );

    internal static string? NameFault(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Tell us your name, as others should see it."
        : name.Trim().Length > 120 ? "Use at most 120 characters for your name."
        : name.Any(char.IsControl) ? "Leave line breaks and tabs out of your name."
        : null;
}
