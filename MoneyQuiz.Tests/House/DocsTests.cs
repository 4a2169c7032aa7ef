using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

/// <summary>The README and the docs say what is there.</summary>
public sealed class DocsTests
{
    [Fact]
    public void Every_link_of_the_docs_leads_somewhere()
    {
        var pages = Sources.Of(".md").Where(f => f.Path == "README.md" || f.Path.StartsWith("docs/")).ToList();
        Sources.None("Mend the link, or the heading that it names.", pages.SelectMany(p => Broken(p, Exists, Text)));
    }

    [Fact]
    public void The_rule_bites()
    {
        Assert.Equal(
            ["docs/a.md: b.md", "docs/a.md: #nowhere", "docs/a.md: c.md#gone", "docs/a.md: /docs/d.md"],
            Broken(
                new SourceFile(
                    "docs/a.md",
                    "# One\n[x](b.md) [y](#nowhere) [ok](#one) [z](c.md#gone) [ok](c.md#the-wall--and-its-door) [w](/docs/d.md)\n`[no](e.md)`\n```\n[no](f.md)\n```\n[out](https://a.example)"
                ),
                path => path == "docs/c.md",
                _ => "## The wall, & its door\n## The wall — and its *door*"
            )
        );
    }

    private static bool Exists(string path) => File.Exists(Repository.Path(path)) || Directory.Exists(Repository.Path(path));

    private static string Text(string path) => File.ReadAllText(Repository.Path(path));

    private static IEnumerable<string> Broken(SourceFile page, Func<string, bool> exists, Func<string, string> read)
    {
        foreach (
            Match link in Regex.Matches(
                WithoutCode(page.Text),
                @"\]\(\s*<?([^)\s>]+)>?(?:\s+""[^""]*"")?\s*\)|^\[[^\]]+\]:\s*(\S+)",
                RegexOptions.Multiline
            )
        )
        {
            var target = link.Groups[1].Success ? link.Groups[1].Value : link.Groups[2].Value;
            // Pages drawn from the code have no file; Docs/DocsLinkTests follows the links to them.
            if (Regex.IsMatch(target, "^[a-z]+:", RegexOptions.IgnoreCase) || target.StartsWith("/docs/code/"))
            {
                continue;
            }

            var parts = target.Split('#', 2);
            var path = parts[0].Length == 0 ? page.Path : Resolve(page.Folder, Uri.UnescapeDataString(parts[0]));
            var found = parts[0].Length == 0 || exists(path);
            var text =
                parts[0].Length == 0 ? page.Text
                : found && path.EndsWith(".md") ? read(path)
                : null;
            if (!found || (parts.Length == 2 && text is not null && !Anchors(text).Contains(parts[1])))
            {
                yield return $"{page.Path}: {target}";
            }
        }
    }

    private static string Resolve(string folder, string target)
    {
        var full = target.StartsWith('/') ? Repository.Path(target.TrimStart('/')) : Repository.Path(folder, target);
        return Path.GetRelativePath(Repository.Root, Path.GetFullPath(full)).Replace('\\', '/');
    }

    // "## The wall — and its *door*" → the-wall--and-its-door, as GitHub makes them; a second one of the same name gets -1.
    private static HashSet<string> Anchors(string text)
    {
        var anchors = new HashSet<string>();
        foreach (Match heading in Regex.Matches(WithoutCode(text, inline: false), @"^#{1,6}\s+(.+?)\s*#*$", RegexOptions.Multiline))
        {
            var plain = Regex.Replace(heading.Groups[1].Value, @"\[([^\]]*)\]\([^)]*\)", "$1");
            var slug = Regex.Replace(Regex.Replace(plain.ToLowerInvariant(), @"[^\p{L}\p{N}\s_-]", ""), @"\s", "-");
            for (var n = 0; !anchors.Add(n == 0 ? slug : $"{slug}-{n}"); n++) { }
        }

        anchors.UnionWith(Regex.Matches(text, @"\b(?:id|name)=""([^""]+)""").Select(m => m.Groups[1].Value));
        return anchors;
    }

    private static string WithoutCode(string text, bool inline = true)
    {
        var outside = Regex.Replace(text, @"^(```|~~~).*?^\1", "", RegexOptions.Singleline | RegexOptions.Multiline);
        return inline ? Regex.Replace(outside, "`[^`\n]*`", "") : outside;
    }
}
