using System.Globalization;
using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.Coach;

/// <summary>The ratios that wwwroot/shared/tokens.css promises, in both themes, by WCAG 2.x.</summary>
public sealed partial class TokenTests
{
    private static readonly Dictionary<string, string[]> Tokens = Read();

    private static readonly string[] Grounds = ["bg", "surface", "raised", "sunken"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Text_is_at_least_four_and_a_half_to_one_on_each_ground(int theme)
    {
        foreach (var ink in (string[])["text", "muted", "primary", "danger", "success", "warning"])
        {
            foreach (var ground in Grounds)
            {
                AtLeast(4.5, ink, ground, theme);
            }
        }

        AtLeast(4.5, "accent", "surface", theme);
        AtLeast(4.5, "accent", "bg", theme);
        foreach (
            var (ink, ground) in new[]
            {
                ("on-primary", "primary"),
                ("on-primary", "primary-hover"),
                ("on-primary-soft", "primary-soft"),
                ("on-danger", "danger"),
                ("danger", "danger-soft"),
                ("success", "success-soft"),
                ("warning", "warning-soft"),
                ("text", "danger-soft"),
                ("text", "success-soft"),
                ("text", "warning-soft"),
                ("text", "primary-soft"),
            }
        )
        {
            AtLeast(4.5, ink, ground, theme);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Edges_and_the_focus_ring_are_at_least_three_to_one_on_each_ground(int theme)
    {
        foreach (var ground in Grounds)
        {
            AtLeast(3, "edge", ground, theme);
            AtLeast(3, "focus", ground, theme);
        }
    }

    [Fact]
    public void No_other_stylesheet_of_the_dashboard_holds_a_colour()
    {
        foreach (var file in (string[])["shared/base.css", "coach/coach.css", "coach/radzen.css"])
        {
            var css = Comment().Replace(File.ReadAllText(Repository.Path("MoneyQuiz.Web", "wwwroot", file)), "");
            Assert.DoesNotMatch(@"#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch|lab|color)a?\(|:\s*(white|black|red|green|blue|gr[ae]y)\b", css);
        }
    }

    private static void AtLeast(double ratio, string ink, string ground, int theme)
    {
        var (a, b) = (Luminance(Tokens[ink][theme]), Luminance(Tokens[ground][theme]));
        var is_ = (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        Assert.True(is_ >= ratio, $"{ink} on {ground} in {(theme == 0 ? "light" : "dark")}: {is_:0.00}, wanted {ratio}");
    }

    // --ui-bg: light-dark(#f6f2e9, #131714);
    private static Dictionary<string, string[]> Read() =>
        Pair()
            .Matches(File.ReadAllText(Repository.Path("MoneyQuiz.Web", "wwwroot", "shared", "tokens.css")))
            .ToDictionary(m => m.Groups["name"].Value, m => new[] { m.Groups["light"].Value, m.Groups["dark"].Value });

    private static double Luminance(string hex)
    {
        var channels = Enumerable
            .Range(0, 3)
            .Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);
        var linear = channels.Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    [GeneratedRegex("--ui-(?<name>[a-z-]+): light-dark\\(#(?<light>[0-9a-f]{6}), #(?<dark>[0-9a-f]{6})\\);", RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
