using System.Diagnostics;
using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

/// <summary>
/// The promise of the palette: whatever colours a tenant picks, no pair of <see cref="TokenPairs"/> misses its ratio, in either theme.
/// Coarse by default; MONEYQUIZ_FULL=1 takes stride 7 per channel (37³ = 50,653) and 16³ = 4,096 extremes.
/// </summary>
public sealed class PaletteSweepTests(ITestOutputHelper output)
{
    [Fact]
    public void NoPickMissesARatio()
    {
        var clock = Stopwatch.StartNew();
        var (brands, pairs, misses) = (0, 0L, new List<string>());
        foreach (var brand in Cube().SelectMany(RotatedBrands))
        {
            var tokens = BrandTokens.From(brand);
            foreach (var theme in new[] { tokens.Light, tokens.Dark })
            {
                pairs += TokenPairs.All.Length;
                misses.AddRange(TokenPairs.Missed(theme).Select(pair => $"{Picks(brand)} {theme.Kind}: {pair}"));
            }
            misses.AddRange(UnexplainedMoves(brand, tokens));
            brands++;
        }
        output.WriteLine(
            $"{brands:n0} brands, {pairs:n0} pairs, {misses.Count:n0} misses, {clock.Elapsed.TotalSeconds:f1} s, "
                + $"{clock.Elapsed.TotalMicroseconds / brands:f0} µs a brand with checks"
        );
        Figures.Note("palette", $"checks={pairs} samples={brands / 2} failures={misses.Count} seconds={clock.Elapsed.TotalSeconds:0.0}");
        Assert.True(misses.Count == 0, string.Join('\n', misses.Take(20)));
    }

    // A pick that has its ratio on every ground of its role is shown as it is; one that has not is moved and explained.
    private static IEnumerable<string> UnexplainedMoves(Brand brand, BrandTokens tokens)
    {
        foreach (var theme in tokens.HasOneLook ? [tokens.Light] : new[] { tokens.Light, tokens.Dark })
        foreach (var role in PickedRole.All)
        {
            if (role.Role == TokenRole.Text && theme.Kind == ThemeKind.Dark)
                continue; // derived, not picked
            var picked = role.Pick(brand);
            var passes = role.Grounds.All(ground => Contrast.Ratio(picked, theme[ground]) >= role.Minimum);
            var told = tokens.Adjustments.Count(one =>
                one.Role == role.Role && one.Theme == theme.Kind && one.Picked == picked && one.Used == theme[role.Role]
            );
            if (passes != (theme[role.Role] == picked) || told != (passes ? 0 : 1))
                yield return $"{Picks(brand)} {theme.Kind} {role.Role}: passes {passes}, used {theme[role.Role]}, told {told}×";
        }
    }

    private static IEnumerable<Colour> Cube()
    {
        // 15 divides 255, so the coarse run has the corners of the cube; 7 does not, the extremes have them.
        var stride = Properties.Full ? 7 : 15;
        byte[] steps = [.. Enumerable.Range(0, 256).Where(v => v % stride == 0).Select(v => (byte)v)];
        // Where rounding and clipping happen: 0–7 and 248–255 in every channel.
        byte[] ends = Properties.Full ? [.. Enumerable.Range(0, 8).Concat(Enumerable.Range(248, 8)).Select(v => (byte)v)] : [0, 1, 254, 255];
        return All(steps).Concat(All(ends));

        static IEnumerable<Colour> All(byte[] values) => from r in values from g in values from b in values select new Colour(r, g, b);
    }

    // Each sample is once the primary on a rotating page, once the page under rotating colours.
    private static IEnumerable<Brand> RotatedBrands(Colour sample, int index)
    {
        Colour One(int turn) =>
            new(
                (byte)(sample.Red * 3 + index * 89 * turn),
                (byte)(sample.Green * 5 + index * 57 * turn),
                (byte)(sample.Blue * 7 + index * 31 * turn)
            );
        Colour page = Pages[index % Pages.Length],
            text = Texts[index % Texts.Length];
        var named = Brand.Default("Sweep");
        yield return named with
        {
            Primary = sample,
            Secondary = One(1),
            Accent = One(2),
            Surface = page,
            Text = text,
        };
        yield return named with
        {
            Surface = sample,
            Primary = One(3),
            Secondary = sample,
            Accent = One(4),
            Text = One(5),
        };
    }

    private static readonly Colour[] Pages =
    [
        .. new[] { "#ffffff", "#fbfaf7", "#000000", "#0b1020", "#777777", "#ffee00", "#0000ff", "#ff0000", "#c0ffee", "#2a7f7a", "#959595" }.Select(
            Colour.Parse
        ),
    ];

    private static readonly Colour[] Texts =
    [
        .. new[] { "#000000", "#ffffff", "#1c2321", "#888888", "#ff00ff", "#00ff00", "#00008b" }.Select(Colour.Parse),
    ];

    private static string Picks(Brand b) => $"primary {b.Primary} secondary {b.Secondary} accent {b.Accent} surface {b.Surface} text {b.Text}";
}
