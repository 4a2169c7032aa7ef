using System.Text.Json.Serialization;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>An answer scale. The points are fixed, so that percentages mean the same everywhere and in older data; labels are content.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<LikertScale>))]
public enum LikertScale
{
    /// <summary>0, 2, 4, 6, 8.</summary>
    Five,

    /// <summary>0, 4, 8.</summary>
    Three,

    /// <summary>0, 8.</summary>
    Two,
}

public static class LikertPoints
{
    /// <summary>What the strongest choice of any scale gives.</summary>
    public const int Most = 8;

    public static int Choices(this LikertScale scale) =>
        scale switch
        {
            LikertScale.Five => 5,
            LikertScale.Three => 3,
            _ => 2,
        };

    /// <summary>The points of a choice, counted from 0 at the least: five 3 → 6, three 1 → 4, two 1 → 8.</summary>
    public static int Points(this LikertScale scale, int choice) => choice * Most / (scale.Choices() - 1);
}
