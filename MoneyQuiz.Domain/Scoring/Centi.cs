using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace MoneyQuiz.Domain.Scoring;

/// <summary>A number in hundredths: 7 438 is 74.38. Whole-number arithmetic only, so that scores are the same bytes on every machine.</summary>
[JsonConverter(typeof(CentiJsonConverter))]
public readonly record struct Centi(int Hundredths) : IComparable<Centi>
{
    public static readonly Centi Zero;

    public static Centi Whole(int value) => new(value * 100);

    /// <summary><paramref name="part"/> of <paramref name="whole"/> in percent, rounded half away from zero: 1 of 3 → 33.33, 2 of 3 → 66.67, 1 of 16 → 6.25.</summary>
    public static Centi Percent(long part, long whole) => new(checked((int)DivideRounded(part * 10_000, whole)));

    /// <summary>The nearest whole number, half away from zero: 62.50 → 63, −0.50 → −1. This is how scores are shown.</summary>
    public int Rounded => (int)DivideRounded(Hundredths, 100);

    /// <summary>Without its sign.</summary>
    public Centi Magnitude => new(Math.Abs(Hundredths));

    /// <summary><c>74.38</c>, <c>12.5</c> or <c>60</c>: without closing zeros, in any culture.</summary>
    public string Short => (Hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    public int CompareTo(Centi other) => Hundredths.CompareTo(other.Hundredths);

    public static bool operator <(Centi a, Centi b) => a.Hundredths < b.Hundredths;

    public static bool operator >(Centi a, Centi b) => a.Hundredths > b.Hundredths;

    public static bool operator <=(Centi a, Centi b) => a.Hundredths <= b.Hundredths;

    public static bool operator >=(Centi a, Centi b) => a.Hundredths >= b.Hundredths;

    public static Centi operator +(Centi a, Centi b) => new(a.Hundredths + b.Hundredths);

    public static Centi operator -(Centi a, Centi b) => new(a.Hundredths - b.Hundredths);

    /// <summary><c>74.38</c>, in any culture.</summary>
    public override string ToString() => (Hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Divides and rounds half away from zero: (2·|n| + d) ÷ 2d, with the sign put back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long DivideRounded(long number, long by)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(by);
        var rounded = ((2 * Math.Abs(number)) + by) / (2 * by);
        return number < 0 ? -rounded : rounded;
    }
}
