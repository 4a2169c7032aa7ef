namespace MoneyQuiz.Web.Account;

/// <summary>Where a person is led after signing in: a path of this site, and nothing that a browser may read as another.</summary>
public static class ReturnPath
{
    public const string Home = "/coach";

    /// <summary>The path if it is one of ours, else <see cref="Home"/>.</summary>
    public static string Safe(string? path) => IsLocal(path) ? path! : Home;

    // //e, /\e, /%09/e, https:e and their encodings all lead elsewhere in some browser. What is encoded is looked at decoded too.
    private static bool IsLocal(string? path)
    {
        for (var round = 0; round < 4; round++)
        {
            if (path is not ['/', ..] || path is ['/', '/', ..] || path.Length > 2000 || path.Any(c => char.IsControl(c) || c == '\\'))
            {
                return false;
            }

            var decoded = Uri.UnescapeDataString(path);
            if (string.Equals(decoded, path, StringComparison.Ordinal))
            {
                return true;
            }

            path = decoded;
        }

        return false;
    }
}
