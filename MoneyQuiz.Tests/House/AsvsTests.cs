using System.Globalization;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

/// <summary>The pages under docs/security have a row for each requirement of ASVS 5.0 at levels 1 and 2, and name what is there.</summary>
public sealed class AsvsTests
{
    // Of each section how many requirements are of level 1 or 2. They are numbered from 1; those of level 3 come after them.
    private const string Sections =
        "1.1 2, 1.2 9, 1.3 11, 1.4 3, 1.5 2, 2.1 3, 2.2 3, 2.3 4, 2.4 1, 3.2 2, 3.3 4, 3.4 6, 3.5 5, 3.7 2, 4.1 3, 4.2 1, 4.3 2, 4.4 4, "
        + "5.1 1, 5.2 3, 5.3 2, 5.4 3, 6.1 3, 6.2 12, 6.3 4, 6.4 4, 6.5 5, 6.6 3, 6.8 4, 7.1 3, 7.2 4, 7.3 2, 7.4 5, 7.5 2, 7.6 2, 8.1 2, "
        + "8.2 3, 8.3 1, 8.4 1, 9.1 3, 9.2 4, 10.1 2, 10.2 2, 10.3 4, 10.4 11, 10.5 5, 10.6 2, 10.7 3, 11.1 2, 11.2 3, 11.3 3, 11.4 4, "
        + "11.5 1, 11.6 1, 12.1 3, 12.2 2, 12.3 4, 13.1 1, 13.2 5, 13.3 2, 13.4 5, 14.1 2, 14.2 4, 14.3 3, 15.1 3, 15.2 3, 15.3 7, 16.1 1, "
        + "16.2 5, 16.3 4, 16.4 3, 16.5 3, 17.1 1, 17.2 4, 17.3 2";

    private static readonly List<string[]> Rows =
    [
        .. Sources
            .Of(".md")
            .Where(f => f.Path.StartsWith("docs/security/"))
            .SelectMany(f => Regex.Matches(f.Text, @"^\| (\d+\.\d+\.\d+ \|.*)\|$", RegexOptions.Multiline))
            .Select(m => m.Groups[1].Value.Split('|', StringSplitOptions.TrimEntries))
            .OrderBy(r => Version.Parse(r[0])),
    ];

    // The framework's, the language's and PostgreSQL's own names.
    private static readonly string[] NotOurs = ["Authorization", "RandomNumberGenerator", "MarkupString", "System", "Map", "VerifyFull"];

    [Fact]
    public void Each_requirement_has_its_row()
    {
        var wanted = Sections
            .Split(", ")
            .Select(s => s.Split(' '))
            .SelectMany(s => Enumerable.Range(1, int.Parse(s[1], CultureInfo.InvariantCulture)).Select(n => $"{s[0]}.{n}"))
            .ToList();
        Assert.Equal(253, wanted.Count);
        Assert.Equal(wanted, Rows.Select(r => r[0]));
        Assert.Equal((70, 183), (Rows.Count(r => r[1] == "1"), Rows.Count(r => r[1] == "2")));
    }

    [Fact]
    public void Each_row_says_what_meets_it() =>
        Sources.None(
            "Say what meets it, or why it does not apply.",
            Rows.Where(r => r.Length < 4 || r[2].Length == 0 || r[3].Length == 0).Select(r => r[0])
        );

    [Fact]
    public void What_the_rows_name_is_there()
    {
        var code = Sources.Of(".cs", ".razor", ".txt", ".props", ".js").ToList();
        var types = code.SelectMany(f =>
                Regex.Matches(f.Text, @"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+)?(\w+)").Select(m => m.Groups[1].Value)
            )
            .Concat(code.Where(f => f.Path.EndsWith(".razor")).Select(f => Path.GetFileNameWithoutExtension(f.Path)))
            .ToHashSet();
        Assert.NotEmpty(Named("`Doorkeeper` and `Quiz/PostGate.cs`, not `no-store`", types, code, out var missing));
        Assert.Empty(missing);
        Assert.Single(Named("`NoSuchThing`", types, code, out missing));
        Assert.Equal(["NoSuchThing"], missing);
        var all = Rows.SelectMany(r =>
            {
                _ = Named(string.Join(' ', r), types, code, out var gone);
                return gone.Select(g => $"{r[0]}: {g}");
            })
            .ToList();
        Sources.None("Name what is there now.", all);
    }

    // `Type`, `Type.Member` and `Folder/File.cs`; words of other kinds (headers, settings, commands) are left alone.
    private static List<string> Named(string row, HashSet<string> types, List<SourceFile> code, out List<string> missing)
    {
        var names = Regex
            .Matches(row, @"`([A-Z]\w+(?:[./]\w+)*)`")
            .Select(m => m.Groups[1].Value)
            .Where(n => !n.Contains("__") && !NotOurs.Contains(n.Split('.')[0]))
            .ToList();
        missing = names
            .Where(n =>
                Regex.IsMatch(n, @"\.(cs|razor|txt|props)$")
                    ? !code.Exists(f => f.Path.EndsWith("/" + n) || f.Path == n)
                    : !types.Contains(n.Split('.')[0])
            )
            .ToList();
        return names;
    }
}
