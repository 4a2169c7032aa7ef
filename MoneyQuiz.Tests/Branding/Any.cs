using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Tests.Branding;

/// <summary>Generators for the properties of this room.</summary>
internal static class Any
{
    private static readonly Gen<Colour> Colours = Gen.Choose(0, 0xffffff).Select(rgb => new Colour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb));

    public static Arbitrary<Colour> Colour => Colours.ToArbitrary();

    public static Arbitrary<(Colour, Colour)> TwoColours => Colours.Two().Select(two => (two.Item1, two.Item2)).ToArbitrary();

    /// <summary>A brand of five random colours: mostly hideous.</summary>
    public static Arbitrary<Brand> Brand =>
        Gen.ArrayOf(Colours, 5)
            .Select(five =>
                MoneyQuiz.Domain.Branding.Brand.Default("Any") with
                {
                    Primary = five[0],
                    Secondary = five[1],
                    Accent = five[2],
                    Surface = five[3],
                    Text = five[4],
                }
            )
            .ToArbitrary();

    public static void Holds<T>(this Arbitrary<T> any, Func<T, bool> property, int times = 1000) =>
        Prop.ForAll(any, property).Check(Properties.Times(times));
}
