using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Routing;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>Which words may name a tenant in a web address.</summary>
public sealed class TenantSlugTests(TestApp app) : IClassFixture<TestApp>
{
    // Mostly near misses: letters of the grammar, a few that are not, lengths around both ends.
    private static readonly Gen<string> NearSlugs =
        from length in Gen.Elements(0, 1, 2, 3, 4, 20, 39, 40, 41, 60)
        from letters in Gen.ArrayOf(Gen.Elements("abcxyz019--_.A/ é\n\0%".ToCharArray()), length)
        from tidy in Gen.Elements(true, true, false)
        select tidy ? "a" + new string([.. letters.Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')]) : new string(letters);

    [Fact]
    public void A_slug_is_what_the_grammar_says() =>
        Prop.ForAll(
                NearSlugs.ToArbitrary(),
                text =>
                    TenantSlug.TryParse(text, out var slug, out var fault) == (IsSlug(text) && !TenantSlug.Reserved.Contains(text))
                    && (fault is null ? slug.Value == text : fault.EndsWith('.'))
            )
            .Check(Properties.Times(5000));

    [Theory]
    [InlineData("abc", true)]
    [InlineData("a-b", true)]
    [InlineData("a1234567890123456789012345678901234567-9", true)] // 40
    [InlineData("a1234567890123456789012345678901234567-90", false)] // 41
    [InlineData("ab", false)]
    [InlineData("a--b", true)]
    [InlineData("-ab", false)]
    [InlineData("ab-", false)]
    [InlineData("1ab", false)]
    [InlineData("Abc", false)]
    [InlineData("abc\n", false)]
    [InlineData("äbc", false)]
    [InlineData("coach", false)]
    public void By_example(string text, bool good) => Assert.Equal(good, TenantSlug.TryParse(text, out _, out _));

    [Fact]
    public void Every_first_word_of_the_platforms_own_addresses_is_reserved_or_no_slug()
    {
        var words = app.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.PathSegments.Count > 0 ? e.RoutePattern.PathSegments[0].Parts[0] : null)
            .OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>()
            .Select(p => p.Content.Split('/')[0])
            .Distinct()
            .Where(w => TenantSlug.TryParse(w, out _, out _))
            // Files under wwwroot stand in folders or bear an ending.
            .ToList();
        Assert.True(words.Count == 0, "Add to TenantSlug.Reserved, so that no tenant takes the platform's own words: " + string.Join(", ", words));
    }

    [Fact]
    public void Every_reserved_word_would_be_a_slug() => Assert.All(TenantSlug.Reserved, word => Assert.True(IsSlug(word), word));

    private static bool IsSlug(string text) => Regex.IsMatch(text, @"\A[a-z][a-z0-9-]{1,38}[a-z0-9]\z");
}
