using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Frameworks;

/// <summary>The written content: complete, no filler, nothing twice.</summary>
public sealed partial class ContentTests
{
    private static readonly FrameworkDefinition Shipped = FrameworkDefinitions.MoneyArchetypes;
    private static readonly LikertContent Likert = Play.Likert;

    [Fact]
    public void Eight_archetypes_each_complete()
    {
        Assert.Equal(ArchetypeIds.All, Shipped.Archetypes.Select(a => a.Id));
        foreach (var archetype in Shipped.Archetypes)
        {
            Assert.InRange(Words(archetype.Story), 120, 180);
            Assert.Equal(5, archetype.Strengths.Length);
            Assert.Equal(4, archetype.Shadows.Length);
            Assert.All([archetype.Insights.Low, archetype.Insights.Middle, archetype.Insights.High], i => Assert.InRange(Words(i), 15, 90));
        }

        Assert.Equal(8, Shipped.Archetypes.Select(a => a.Colour.ToLowerInvariant()).Distinct().Count());
        Assert.Equal(8, Shipped.Archetypes.Select(a => a.Icon).Distinct().Count());
        Assert.Equal(8, Shipped.Archetypes.Select(a => a.Name).Distinct().Count());
    }

    [Fact]
    public void A_text_for_each_of_28_pairs()
    {
        Assert.Equal(28, Shipped.Pairs.Length);
        Assert.Equal(28, Shipped.Pairs.Select(p => p.Text).Distinct().Count());
        Assert.All(Shipped.Pairs, p => Assert.InRange(Words(p.Text), 40, 120));
        Assert.Equal(Play.Framework.PairText(ArchetypeId.Hero, ArchetypeId.Artist), Play.Framework.PairText(ArchetypeId.Artist, ArchetypeId.Hero));
    }

    [Fact]
    public void Statements_112_two_for_each_archetype_in_each_category()
    {
        Assert.Equal(112, Likert.Statements.Length);
        Assert.Equal(7, Likert.Categories.Length);
        Assert.All(Likert.Statements.CountBy(s => (s.Category, s.Archetype)), g => Assert.Equal(2, g.Value));
        Assert.All(Likert.Statements, s => Assert.InRange(Words(s.Text), 5, 18));
        Assert.All(Likert.Statements, s => Assert.InRange(s.Text.Length, 20, 90));
    }

    [Fact]
    public void Blitz_asks_three_of_each_archetype_short_one_of_each_archetype_and_category()
    {
        Assert.Equal(24, Likert.Statements.Count(s => s.Blitz));
        Assert.All(Likert.Statements.Where(s => s.Blitz).CountBy(s => s.Archetype), g => Assert.Equal(3, g.Value));
        Assert.All(Likert.Statements.Where(s => s.Blitz).CountBy(s => s.Category), g => Assert.InRange(g.Value, 3, 4));
        Assert.Equal(56, Likert.Statements.Count(s => s.Short));
        Assert.All(Likert.Statements.Where(s => s.Short).CountBy(s => (s.Archetype, s.Category)), g => Assert.Equal(1, g.Value));
    }

    [Fact]
    public void Opposites_belong_to_different_archetypes_and_each_length_has_some()
    {
        var pairs = Likert.Statements.Where(s => s.OppositeOf is not null).Select(s => (A: s, B: Play.Statement(s.OppositeOf!))).ToArray();
        Assert.Equal(9, pairs.Length);
        Assert.All(pairs, p => Assert.NotEqual(p.A.Archetype, p.B.Archetype));
        Assert.Equal(18, pairs.SelectMany(p => new[] { p.A.Id, p.B.Id }).Distinct().Count());
        Assert.All(Enum.GetValues<LikertLength>(), length => Assert.Contains(pairs, p => p.A.IsIn(length) && p.B.IsIn(length)));
    }

    [Fact]
    public void No_text_stands_twice_and_no_two_statements_nearly_say_the_same()
    {
        var texts = Shipped
            .Archetypes.SelectMany(a => a.Strengths.Concat(a.Shadows).Append(a.Essence).Append(a.FirstStep).Append(a.UnderStress))
            .Concat(Likert.Statements.Select(s => s.Text))
            .ToArray();
        Assert.Equal(texts.Length, texts.Distinct(StringComparer.OrdinalIgnoreCase).Count());

        var sets = Likert.Statements.Select(s => (s.Id, Words: ContentWords(s.Text))).ToArray();
        var near =
            from a in sets
            from b in sets
            where string.CompareOrdinal(a.Id, b.Id) < 0 && Likeness(a.Words, b.Words) >= 0.5
            select $"{a.Id} and {b.Id}";
        Assert.Empty(near);
    }

    [Fact]
    public void Nothing_advises_on_investments()
    {
        var all = System.Text.Encoding.UTF8.GetString(Play.Framework.Bytes.Span);
        Assert.DoesNotMatch(Advice(), all);
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static HashSet<string> ContentWords(string text) =>
        [
            .. Word()
                .Matches(text.ToLowerInvariant())
                .Select(m => m.Value)
                .Where(w => w.Length > 3 && w is not ("money" or "that" or "when" or "with")),
        ];

    private static double Likeness(HashSet<string> a, HashSet<string> b) => (double)a.Intersect(b).Count() / Math.Max(1, a.Union(b).Count());

    [GeneratedRegex("[a-z’]+")]
    private static partial Regex Word();

    [GeneratedRegex(
        "\\b(buy shares|invest in|index fund|crypto|pension fund|mortgage rate)\\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Advice();
}
