namespace MoneyQuiz.Tests.House;

/// <summary>One file of the checkout.</summary>
/// <param name="Path">From the checkout's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    public bool IsMigration => Path.Contains("/Migrations/");

    public int Lines => Text.Length == 0 ? 0 : Text.Count(c => c == '\n') + (Text.EndsWith('\n') ? 0 : 1);
}

/// <summary>Every hand-written text file of the checkout: what comes in later is under the rules by itself.</summary>
internal static class Sources
{
    private static readonly HashSet<string> Made =
    [
        ".git",
        ".data",
        ".tools",
        ".vs",
        ".idea",
        "artifacts",
        "node_modules",
        "obj",
        "TestResults",
        "lib",
        "_framework",
        "__pycache__",
    ];

    private static readonly HashSet<string> Binary = [".png", ".jpg", ".jpeg", ".webp", ".ico", ".woff2", ".woff", ".ttf", ".pdf", ".zip", ".gz"];

    public static readonly IReadOnlyList<SourceFile> All = Walk(Repository.Root).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();

    public static IEnumerable<SourceFile> Of(params string[] extensions) => All.Where(f => extensions.Any(e => f.Path.EndsWith(e)));

    /// <summary>Fails with one line per fault and, at its head, what to do about it.</summary>
    public static void None(string whatToDo, IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{whatToDo}\n  {string.Join("\n  ", all)}");
    }

    private static IEnumerable<SourceFile> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => !Binary.Contains(Path.GetExtension(f))))
        {
            // A worktree's .git is a file that names a path of this machine.
            if (Path.GetFileName(file) != ".git")
            {
                yield return new SourceFile(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file));
            }
        }

        foreach (var file in Directory.EnumerateDirectories(folder).Where(d => !Made.Contains(Path.GetFileName(d))).SelectMany(Walk))
        {
            yield return file;
        }
    }
}
