using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MoneyQuiz.Tests.House;

/// <summary>Web ──► Data ──► Domain ──► the base class library. Nothing points up.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["MoneyQuiz.Domain"] = [],
        ["MoneyQuiz.Data"] = ["MoneyQuiz.Domain"],
        ["MoneyQuiz.Web"] = ["MoneyQuiz.Data", "MoneyQuiz.Domain"],
        // Two files of the journeys are compiled into the tests too.
        ["MoneyQuiz.Tests"] = ["MoneyQuiz.E2E", "MoneyQuiz.Web", "MoneyQuiz.Data", "MoneyQuiz.Domain"],
        ["MoneyQuiz.E2E"] = [],
    };

    [Fact]
    public void A_project_references_the_floors_below_it_only() =>
        Sources.None(
            "A project may reference the floors below it only; the journeys drive a running process and reference none. "
                + "Move the code down, or the caller up. A new project gets its line in FloorTests.MayUse.",
            Sources
                .Of(".csproj")
                .Where(p => !p.Path.StartsWith("bench/"))
                .SelectMany(p =>
                    MayUse.TryGetValue(Path.GetFileNameWithoutExtension(p.Name), out var allowed)
                        ? ProjectReferences(p.Text).Except(allowed).Select(r => $"{p.Path} references {r}")
                        : [$"{p.Path} is not in FloorTests.MayUse"]
                )
        );

    [Fact]
    public void The_domain_needs_nothing_but_the_base_class_library()
    {
        var project = Sources.All.Single(f => f.Path == "MoneyQuiz.Domain/MoneyQuiz.Domain.csproj");
        Assert.DoesNotContain("<PackageReference", project.Text);
        Assert.DoesNotContain("<FrameworkReference", project.Text);
        Assert.DoesNotContain("Sdk.Web", project.Text);
        Sources.None(
            "MoneyQuiz.Domain may use System.* only: no package, no framework.",
            typeof(Domain.Tenancy.TenantId)
                .Assembly.GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(n => n != "System" && !n.StartsWith("System."))
        );
    }

    [Fact]
    public void The_domain_reads_no_file_no_clock_and_no_environment() =>
        Sources.None(
            "The Domain floor is pure: take the value as a parameter, and let the door or the use case read file, clock and environment.",
            Sources.Of(".cs").Where(f => f.Path.StartsWith("MoneyQuiz.Domain/")).SelectMany(f => Impure(f.Text).Select(w => $"{f.Path}: {w}"))
        );

    [Fact]
    public void A_floor_uses_no_namespace_from_above_it() =>
        Sources.None(
            "A floor may name the namespaces below it only.",
            Sources
                .Of(".cs", ".razor")
                .SelectMany(f =>
                    MayUse.TryGetValue(f.Path.Split('/')[0], out var allowed)
                        ? UsedFloors(f.Text).Except(allowed.Append(f.Path.Split('/')[0])).Select(n => $"{f.Path} uses {n}")
                        : []
                )
        );

    [Fact]
    public void A_namespace_is_its_folder() =>
        Sources.None(
            "A file's namespace is its folder's path with dots, so that a type is found without a search; a folder that only sorts a room may share the room's.",
            Sources
                .Of(".cs")
                .Where(f => f.Path.StartsWith("MoneyQuiz.") && !f.IsMigration)
                .Where(f => Namespace(f.Text) is { } name && !Fits(name, f.Folder))
                .Select(f => $"{f.Path} is in {Namespace(f.Text)}")
        );

    [Fact]
    public void The_rules_bite()
    {
        Assert.Equal(
            ["MoneyQuiz.Web"],
            ProjectReferences("""<Project><ProjectReference Include="../MoneyQuiz.Web/MoneyQuiz.Web.csproj" /></Project>""")
        );
        Assert.Equal(["MoneyQuiz.Web"], UsedFloors("using MoneyQuiz.Web.Pipeline;\nclass C { }"));
        Assert.Equal(["MoneyQuiz.Data"], UsedFloors("@using MoneyQuiz.Data.Branding"));
        Assert.Equal(["File."], Impure("var text = File.ReadAllText(path);"));
        Assert.Equal(["TimeProvider"], Impure("class C(TimeProvider clock);"));
        Assert.Empty(Impure("/// <summary>The File. of TimeProvider</summary>\nclass Profile;"));
        Assert.Equal("A.B", Namespace("using X;\n\nnamespace A.B;\n"));
        Assert.True(Fits("MoneyQuiz.Domain.Branding", "MoneyQuiz.Domain/Branding/Colours"));
        Assert.False(Fits("MoneyQuiz.Domain", "MoneyQuiz.Domain/Branding"));
        Assert.False(Fits("MoneyQuiz.Domain.Brand", "MoneyQuiz.Domain/Branding"));
    }

    private static IEnumerable<string> ProjectReferences(string project) =>
        XDocument
            .Parse(project)
            .Descendants()
            .Where(e => e.Name.LocalName == "ProjectReference")
            .Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> UsedFloors(string code) =>
        Regex
            .Matches(code, @"^\s*@?(?:global )?using (?:static )?(?:\w+ = )?(MoneyQuiz\.\w+)", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value)
            .Distinct();

    private static IEnumerable<string> Impure(string code) =>
        Regex
            .Matches(
                Regex.Replace(code, "//.*", ""),
                @"\b(?:File|Directory|Environment|Console|Process)\.(?=[A-Z])(?!NewLine)|\b(?:TimeProvider|HttpClient|Stopwatch|Thread|Task)\b"
            )
            .Select(m => m.Value)
            .Distinct();

    private static bool Fits(string name, string folder)
    {
        var path = folder.Replace('/', '.');
        return name == path || (path.StartsWith(name + ".") && name.Count(c => c == '.') >= 2);
    }

    private static string? Namespace(string code) =>
        Regex.Match(code, @"^namespace ([\w.]+)", RegexOptions.Multiline) is { Success: true } found ? found.Groups[1].Value : null;
}
