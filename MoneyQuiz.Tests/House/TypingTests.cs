using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

/// <summary>
/// What somebody types fast is ahead of what the server has heard. A value that is written back by hand overwrites it;
/// a binding knows what the field holds and leaves it alone.
/// </summary>
public sealed partial class TypingTests
{
    [Fact]
    public void A_field_that_is_heard_with_each_key_is_bound() =>
        Sources.None(
            "Use @bind:get, @bind:set and @bind:event=\"oninput\" in place of value and @oninput.",
            Sources.Of(".razor").SelectMany(f => Overwriting(f.Text).Select(tag => $"{f.Path}: {tag}"))
        );

    [Fact]
    public void The_rule_bites()
    {
        Assert.Single(Overwriting("<input id=\"a\" value=\"@_a\" @oninput=\"e => Typed(e)\" />"));
        Assert.Single(Overwriting("<textarea value=\"@_a\"\n  @oninput=\"Typed\"></textarea>"));
        Assert.Empty(Overwriting("<input type=\"range\" value=\"@_a\" @oninput=\"Typed\" />"));
        Assert.Empty(Overwriting("<input @bind:get=\"_a\" @bind:set=\"Typed\" @bind:event=\"oninput\" />"));
    }

    // A slider and a colour's panel are dragged, not typed into: the last value is always heard.
    private static IEnumerable<string> Overwriting(string razor) =>
        Field()
            .Matches(razor)
            .Select(m => m.Value)
            .Where(tag => tag.Contains(" value=\"@", StringComparison.Ordinal) || tag.Contains("\nvalue=\"@", StringComparison.Ordinal))
            .Where(tag => !tag.Contains("type=\"range\"", StringComparison.Ordinal) && !tag.Contains("type=\"color\"", StringComparison.Ordinal));

    [GeneratedRegex("<(?:input|textarea)\\b(?:[^<]*?)@oninput=\"[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();
}
