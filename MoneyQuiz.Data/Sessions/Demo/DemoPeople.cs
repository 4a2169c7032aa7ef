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

    public static string Device(SeededShuffle chance) => Devices[chance.Below(Devices.Length)];
}
