namespace MoneyQuiz.Domain.Sessions;

/// <summary>Where a visitor came from; travels with the session. Texts of strangers: cut to length, and encoded wherever they are shown.</summary>
public sealed record Arrival
{
    private const int MostText = 100;
    private const int MostReferrer = 300;

    public static readonly Arrival Unknown = new();

    /// <summary>The slug of the landing page.</summary>
    public string? Persona
    {
        get;
        init => field = Cut(value, MostText);
    }

    public string? UtmSource
    {
        get;
        init => field = Cut(value, MostText);
    }

    public string? UtmMedium
    {
        get;
        init => field = Cut(value, MostText);
    }

    public string? UtmCampaign
    {
        get;
        init => field = Cut(value, MostText);
    }

    public string? UtmTerm
    {
        get;
        init => field = Cut(value, MostText);
    }

    public string? UtmContent
    {
        get;
        init => field = Cut(value, MostText);
    }

    /// <summary>The experiment's variant, from <c>mq_variant</c>.</summary>
    public string? MqVariant
    {
        get;
        init => field = Cut(value, MostText);
    }

    public string? Referrer
    {
        get;
        init => field = Cut(value, MostReferrer);
    }

    /// <summary>As a session keeps it: whoever takes another format came from where they came before.</summary>
    public static Arrival Of(AssessSession session) =>
        new()
        {
            Persona = session.Persona,
            UtmSource = session.UtmSource,
            UtmMedium = session.UtmMedium,
            UtmCampaign = session.UtmCampaign,
            UtmTerm = session.UtmTerm,
            UtmContent = session.UtmContent,
            MqVariant = session.MqVariant,
            Referrer = session.Referrer,
        };

    // Control characters have no place in any of these (a NUL can't even be stored); half a surrogate pair neither.
    private static string? Cut(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Select(r => r.ToString())).Trim();
        var end = Math.Min(clean.Length, most);
        end = end > 0 && char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end;
        return end == 0 ? null : clean[..end];
    }
}
