using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Data.Sessions.Demo;

/// <summary>Invented names and arrivals. Addresses end in <c>.example</c>, which belongs to nobody.</summary>
internal static class DemoPeople
{
    private static readonly string[] First =
    [
        "Ada",
        "Bram",
        "Carys",
        "Dilip",
        "Elspeth",
        "Farid",
        "Gwen",
        "Hal",
        "Imogen",
        "Joss",
        "Kezia",
        "Lorcan",
        "Maud",
        "Nadia",
        "Owen",
        "Priya",
        "Quentin",
        "Rosa",
        "Saul",
        "Tamsin",
        "Umar",
        "Verity",
        "Wilf",
        "Xenia",
        "Yusuf",
        "Zelda",
    ];

    private static readonly string[] Last =
    [
        "Ashdown",
        "Birtwhistle",
        "Calloway",
        "Dunmore",
        "Eskdale",
        "Fairbairn",
        "Garside",
        "Hollins",
        "Ilkeston",
        "Jessop",
        "Kilbride",
        "Lathom",
        "Marchbank",
        "Netherby",
        "Oakden",
        "Pellow",
        "Quayle",
        "Rowntree",
        "Sandbach",
        "Thirlby",
        "Ullswater",
        "Venn",
        "Wetherall",
        "Yardley",
    ];

    private static readonly (string? Source, string? Medium, string? Campaign, string? Referrer)[] Arrivals =
    [
        (null, null, null, null),
        ("newsletter", "email", "autumn", null),
        ("instagram", "social", "stories", "https://instagram.example/"),
        (null, null, null, "https://search.example/"),
        ("podcast", "audio", "episode-12", null),
        ("partner", "referral", null, "https://partner.example/money"),
    ];

    private static readonly string[] Devices = ["phone", "phone", "phone", "desktop", "tablet"];

    public static (string Name, string Email) Person(SeededShuffle chance, int number)
    {
        var (first, last) = (First[chance.Below(First.Length)], Last[chance.Below(Last.Length)]);
        return ($"{first} {last}", $"{first}.{last}.{number}@visitors.example".ToLowerInvariant());
    }

    public static Domain.Sessions.Arrival Arrival(SeededShuffle chance)
    {
        var (source, medium, campaign, referrer) = Arrivals[chance.Below(Arrivals.Length)];
        return new Domain.Sessions.Arrival
        {
            UtmSource = source,
            UtmMedium = medium,
            UtmCampaign = campaign,
            Referrer = referrer,
        };
    }

    // Every third leaves a reflection out.
    private static readonly string[] Reflections =
    [
        "",
        "",
        "",
        "My father counted the coins on the kitchen table each Friday. I still plan every pound and check my list twice.",
        "I gave my sister the money for her rent and then told nobody that my own card was empty.",
        "We laughed the whole way home after losing forty pounds at the races. I would do it again tomorrow.",
        "The letter lay on the mat for two weeks. I was sure that it would all work out somehow, and it did.",
        "I sold my first drawing for thirty pounds and felt as if I had given a piece of me away.",
        "When the shop closed I thought that was the end. It turned into the best work that I have ever done.",
    ];

    /// <summary>What somebody writes when asked for their own words; may be nothing.</summary>
    public static string Words(SeededShuffle chance) => Reflections[chance.Below(Reflections.Length)];

    public static string Device(SeededShuffle chance) => Devices[chance.Below(Devices.Length)];
}
