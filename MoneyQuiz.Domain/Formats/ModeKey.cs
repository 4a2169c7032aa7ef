using System.Diagnostics.CodeAnalysis;

namespace MoneyQuiz.Domain.Formats;

/// <summary>A format's key in config, API and rows. There are five; older names are understood and made into these.</summary>
public sealed class ModeKey
{
    public static readonly ModeKey Likert = new("likert", "traditional", "traditional-quiz", "legacy", "quiz");
    public static readonly ModeKey Qa = new("qa", "mirror", "money-mirror");
    public static readonly ModeKey Game = new("game", "money-game");
    public static readonly ModeKey Deal = new("deal", "money-deal");
    public static readonly ModeKey Realm = new("realm", "money-realm");

    public static readonly ImmutableArray<ModeKey> All = [Likert, Qa, Game, Deal, Realm];

    private ModeKey(string value, params string[] aliases) => (Value, Aliases) = (value, [.. aliases]);

    /// <summary>The canonical key.</summary>
    public string Value { get; }

    public ImmutableArray<string> Aliases { get; }

    /// <summary>Reads a key or an alias, in any case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ModeKey? key)
    {
        key = All.FirstOrDefault(k => k.IsNamed(text));
        return key is not null;
    }

    /// <summary>Reads a key that is known to be good, as from the database.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public static ModeKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException($"“{text}” is not a mode.");

    /// <summary>Whether the text is this key or one of its aliases, in any case.</summary>
    public bool IsNamed(string? text)
    {
        if (Same(Value, text))
        {
            return true;
        }

        foreach (var alias in Aliases)
        {
            if (Same(alias, text))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => Value;

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
