using System.Text.Json;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

/// <summary>What is built today is built the same tomorrow, on any machine.</summary>
public sealed class PackageTests
{
    // In pieces, so that this file holds none itself.
    private static readonly string RegistryHosts = string.Join(
        '|',
        "nu" + "get",
        "npm" + "js",
        "yarn" + "pkg",
        "py" + "pi",
        "python" + "hosted",
        "registry",
        "arti" + "factory",
        "jf" + "rog",
        "ne" + "xus",
        "pkgs" + @"\.",
        @"proxy\.golang",
        "crates" + @"\.io",
        "maven"
    );

    [Fact]
    public void Every_version_is_exact() =>
        Sources.None(
            "Write one exact version, 1.2.3: a range picks another package tomorrow.",
            Sources
                .All.Where(f => f.Name is "Directory.Packages.props" or "package.json" or "dotnet-tools.json")
                .SelectMany(f => Versions(f).Where(v => !IsExact(v.Version)).Select(v => $"{f.Path}: {v.Name} {v.Version}"))
        );

    [Fact]
    public void Versions_stand_in_one_place() =>
        Sources.None(
            "Versions stand in Directory.Packages.props.",
            Sources.Of(".csproj", ".props").Where(f => Regex.IsMatch(f.Text, @"<PackageReference[^>]*\sVersion(Override)?=")).Select(f => f.Path)
        );

    [Fact]
    public void Lock_files_name_no_host() =>
        Sources.None(
            "A lock file holds versions and hashes; where packages come from is the machine's affair (.npmrc: omit-lockfile-registry-resolved=true).",
            Sources
                .All.Where(f => f.Name is "package-lock.json" or "packages.lock.json")
                .Where(f => Regex.IsMatch(f.Text, @"""resolved"":\s*""http"))
                .Select(f => f.Path)
        );

    [Fact]
    public void No_file_names_a_package_registry() =>
        Sources.None(
            "Where packages come from is the machine's affair: take the address out.",
            Sources.All.SelectMany(f => Registries(f.Text).Select(h => $"{f.Path}: {h}"))
        );

    [Fact]
    public void The_rules_bite()
    {
        Assert.True(IsExact("10.0.14") && IsExact("1.0.0-beta.2"));
        Assert.All(["10.*", "^1.2.3", "~1.2.3", "[1.0,2.0)", "1", "latest", "*", ">=1.2.3"], v => Assert.False(IsExact(v), v));
        Assert.Equal([("a", "^1.0.0")], Versions(new SourceFile("package.json", """{ "dependencies": { "a": "^1.0.0" } }""")));
        Assert.Equal([("b", "2.*")], Versions(new SourceFile("Directory.Packages.props", """<PackageVersion Include="b" Version="2.*" />""")));
        Assert.Equal([("c", "3.x")], Versions(new SourceFile("dotnet-tools.json", """{ "tools": { "c": { "version": "3.x" } } }""")));
        Assert.Single(Registries("source: http" + "s://api.nu" + "get.org/v3/index.json"));
        Assert.Single(Registries("http" + "://10.0.0.1:8081/regi" + "stry"));
        Assert.Empty(Registries("https://github.com/sponsors/somebody and the word registry"));
    }

    private static bool IsExact(string version) => Regex.IsMatch(version, @"^\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?$");

    private static IEnumerable<(string Name, string Version)> Versions(SourceFile file)
    {
        if (file.Name == "Directory.Packages.props")
        {
            return Regex
                .Matches(file.Text, """<PackageVersion Include="([^"]+)" Version="([^"]*)""")
                .Select(m => (m.Groups[1].Value, m.Groups[2].Value));
        }

        using var json = JsonDocument.Parse(file.Text);
        var found = new List<(string, string)>();
        foreach (var part in json.RootElement.EnumerateObject())
        {
            if (part.Name is "dependencies" or "devDependencies")
            {
                found.AddRange(part.Value.EnumerateObject().Select(d => (d.Name, d.Value.GetString()!)));
            }
            else if (part.Name == "tools")
            {
                found.AddRange(part.Value.EnumerateObject().Select(d => (d.Name, d.Value.GetProperty("version").GetString()!)));
            }
        }

        return found;
    }

    private static IEnumerable<string> Registries(string text) =>
        Regex.Matches(text, $@"https?://(?:[^\s/""'<>]*(?:{RegistryHosts})|[\d.:]+/[^\s""'<>]*(?:{RegistryHosts}))[^\s""'<>]*").Select(m => m.Value);
}
