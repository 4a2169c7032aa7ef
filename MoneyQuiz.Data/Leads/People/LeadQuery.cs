using System.Globalization;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.People;

/// <summary>A place in the list of people, which is sorted by both.</summary>
public readonly record struct LeadCursor(DateTimeOffset CreatedAt, Guid Id)
{
    /// <summary>For an address: microseconds and id, <c>1k2…-0198…</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CreatedAt.UtcTicks / TimeSpan.TicksPerMicrosecond:x}-{Id:N}");

    public static bool TryParse(string? text, out LeadCursor cursor)
    {
        cursor = default;
        if (
            text?.Split('-') is not [var at, var id]
            || !long.TryParse(at, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var micros)
            || micros < 0
            || micros > DateTimeOffset.MaxValue.UtcTicks / TimeSpan.TicksPerMicrosecond
            || !Guid.TryParseExact(id, "N", out var key)
        )
        {
            return false;
        }

        cursor = new LeadCursor(new DateTimeOffset(micros * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero), key);
        return true;
    }
}

/// <summary>Which people are asked for.</summary>
/// <param name="Find">Part of a name or an address; at least three letters, else it is as if nothing was asked.</param>
/// <param name="State">Null: all.</param>
public sealed record LeadQuery(string? Find = null, string? Tag = null, LeadState? State = null, LeadCursor? Before = null, LeadCursor? After = null)
{
    public const int LeastLetters = 3;

    /// <summary>What is looked for; null where it is too short.</summary>
    public string? Words => Find?.Trim() is { Length: >= LeastLetters } words ? words : null;

    public string? TagWord => LeadTag.Normalise(Tag) is { Length: > 0 } word ? word : null;

    public bool IsFiltered => Words is not null || TagWord is not null || State is not null;
}

public enum LeadState
{
    /// <summary>Nobody writes to them.</summary>
    Suppressed,

    /// <summary>To be erased.</summary>
    Erasing,
}
