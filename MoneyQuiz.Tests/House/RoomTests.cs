namespace MoneyQuiz.Tests.House;

/// <summary>The rooms: words of the domain that bear the same name on every floor. A room may be missing on a floor, never renamed.</summary>
public sealed class RoomTests
{
    private static readonly string[] Rooms =
    [
        "Access", // accounts, sign-ins, memberships, roles, invitations, API keys
        "Audit",
        "Branding",
        "Delivery", // events, webhooks, mail
        "Formats", // the five ways through a quiz
        "Frameworks", // config, drafts, snapshots
        "Jobs",
        "Leads",
        "Likelihood", // how likely a lead is to book, and why
        "Legacy", // import from the plugin
        "Privacy", // consent, export, erasure, retention
        "Scoring",
        "Sessions",
        "Tenancy",
    ];

    private static readonly string[] Doors = ["Quiz", "Coach", "Admin", "Account", "Docs", "Api", "Jobs"];

    private static readonly string[] FormatNames = ["Likert", "Mirror", "Game", "Deal", "Realm"];

    /// <summary>What stands on a floor or behind a door beside the rooms, because it is of that place alone.</summary>
    private static readonly Dictionary<string, string[]> OwnRooms = new()
    {
        ["MoneyQuiz.Domain"] = ["Common"],
        ["MoneyQuiz.Data"] = ["Postgres"],
        ["MoneyQuiz.Web"] = [.. Doors, "Pipeline", "Frames", "Shared", "Properties", "wwwroot"],
        // A format has a folder of its own where its steps look like no other's.
        ["MoneyQuiz.Web/Quiz"] = ["FrontDoor", "Result", .. FormatNames],
        ["MoneyQuiz.Web/Coach"] = ["Overview"],
        ["MoneyQuiz.Web/Admin"] = ["Overview"],
        // Signing in is one room of the domain (Access) and many pages.
        ["MoneyQuiz.Web/Account"] = ["Circuits", "Entering", "Faults", "Links", "Own", "Parts", "Passkeys", "SigningIn"],
        ["MoneyQuiz.Tests"] = [.. Doors, "House", "Cast", "Pipeline", "Postgres", "Common", "Shared", "Matrix"],
        ["MoneyQuiz.E2E"] = [.. Doors, .. FormatNames, "Server", "Accessibility", "Faults", "Circuits"],
    };

    [Fact]
    public void Every_folder_of_a_floor_or_a_door_is_a_room()
    {
        var folders = Sources.All.Select(f => f.Path).Where(p => p.StartsWith("MoneyQuiz.")).ToList();
        Sources.None(
            "Name the folder by its room, as on the other floors. A new word of the domain goes to RoomTests.Rooms (and then bears that name on "
                + "every floor); what belongs to one place alone goes to RoomTests.OwnRooms.",
            OwnRooms.Keys.SelectMany(place => Strangers(place, folders))
        );
    }

    [Fact]
    public void Common_stays_small()
    {
        var common = Sources.All.Where(f => f.Folder == "MoneyQuiz.Domain/Common").Select(f => f.Path).ToList();
        Assert.True(common.Count <= 10, "Domain/Common holds at most ten files; these belong into rooms:\n" + string.Join('\n', common));
    }

    [Fact]
    public void The_rule_bites()
    {
        Assert.Equal(
            ["MoneyQuiz.Data/Brands"],
            Strangers("MoneyQuiz.Data", ["MoneyQuiz.Data/Brands/A.cs", "MoneyQuiz.Data/Branding/B.cs", "MoneyQuiz.Data/C.cs"])
        );
        Assert.Equal(
            ["MoneyQuiz.Web/Coach/Pipeline"],
            Strangers("MoneyQuiz.Web/Coach", ["MoneyQuiz.Web/Coach/Pipeline/A.cs", "MoneyQuiz.Web/Coach/Leads/B.razor"])
        );
    }

    private static IEnumerable<string> Strangers(string place, IEnumerable<string> files) =>
        files
            .Where(f => f.StartsWith(place + "/"))
            .Select(f => f[(place.Length + 1)..].Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct()
            .Except(IsOfRooms(place) ? Rooms : [])
            .Except(OwnRooms[place])
            .Select(room => $"{place}/{room}");

    // A door's folder stands on the Web floor; the rooms stand behind the doors and not beside them.
    private static bool IsOfRooms(string place) => place != "MoneyQuiz.Web";
}
