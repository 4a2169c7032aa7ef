namespace MoneyQuiz.Web.Account;

/// <summary>Reads “Chrome on Windows” out of the way in which a browser names itself.</summary>
public static class DeviceName
{
    // The order matters: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            (null, null) => "An unknown browser",
            (null, _) => $"A browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    /// <summary>How a sign-in was made, in words.</summary>
    public static string Method(string method) =>
        method switch
        {
            "passkey" => "passkey",
            "password+totp" => "password and code",
            "password+recovery" => "password and recovery code",
            _ => "password only",
        };

    private static string? Find((string Mark, string Name)[] marks, string text) =>
        Array.Find(marks, m => text.Contains(m.Mark, StringComparison.Ordinal)).Name;
}
