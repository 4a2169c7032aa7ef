using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// Drawing programs paint by CSS: <c>&lt;style&gt;.cls-1{fill:#1f5f4a}&lt;/style&gt;</c>. A rebuilt picture has no CSS at all; the simple rules become
/// attributes of the shapes that they are about, and all others are dropped.
/// </summary>
internal sealed partial class SvgStyles
{
    private readonly List<(string Selector, List<(string Name, string Value)> Paint)> _rules = [];

    public SvgStyles(XElement svg)
    {
        foreach (var sheet in svg.DescendantsAndSelf().Where(e => e.Name.LocalName == "style"))
        {
            // At-rules (@import, @font-face, @media) have braces of their own: nothing of them is taken.
            var css = Unwanted().Replace(sheet.Value, "");
            foreach (Match rule in Rule().Matches(css))
            {
                var paint = Declarations(rule.Groups["body"].Value).ToList();
                _rules.AddRange(rule.Groups["on"].Value.Split(',').Select(selector => (selector.Trim(), paint)));
            }
        }
    }

    /// <summary>What CSS says of one element, the later and the nearer winning: rules by tag, by class, by id, then its own style.</summary>
    public IEnumerable<(string Name, string Value)> Of(XElement element)
    {
        var classes = ((string?)element.Attribute("class") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string[] names = [element.Name.LocalName, .. classes.Select(c => "." + c), "#" + (string?)element.Attribute("id")];
        return names
            .SelectMany(name => _rules.Where(rule => rule.Selector == name).SelectMany(rule => rule.Paint))
            .Concat(Declarations((string?)element.Attribute("style") ?? ""));
    }

    // fill: #fff; stroke-width:2 !important
    private static IEnumerable<(string Name, string Value)> Declarations(string body) =>
        body.Split(';')
            .Select(one => one.Split(':', 2))
            .Where(one => one.Length == 2)
            .Select(one => (Name: one[0].Trim(), Value: one[1].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim()))
            .Where(one => SvgRules.Paint.Contains(one.Name) && one.Value.Length > 0 && SvgRules.IsHarmless(one.Value));

    [GeneratedRegex(
        @"/\*.*?\*/|@[^;{}]*;|@[^{};]*\{([^{}]|\{[^{}]*\})*\}",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"(?<on>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();
}
