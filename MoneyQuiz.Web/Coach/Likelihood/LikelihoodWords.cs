using System.Globalization;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Web.Coach.Likelihood;

/// <summary>How this room says and shows things.</summary>
public static class LikelihoodWords
{
    public static string Tone(LikelihoodBand band) =>
        band switch
        {
            LikelihoodBand.Hot => "badge-danger",
            LikelihoodBand.Warm => "badge-warning",
            LikelihoodBand.Cool => "badge-primary",
            _ => "",
        };

    public static string Icon(LikelihoodBand band) =>
        band switch
        {
            LikelihoodBand.Hot => "flame",
            LikelihoodBand.Warm => "sun",
            LikelihoodBand.Cool => "breeze",
            _ => "snow",
        };

    /// <summary><c>+20</c>, <c>−15</c></summary>
    public static string Points(int points) => points < 0 ? $"−{-points}" : $"+{points}";

    /// <summary>What the points add up to, and what the scale makes of it.</summary>
    public static string Sum(int sum, int score) =>
        sum == score ? "Together" : $"Together {(sum < 0 ? "−" : "")}{Math.Abs(sum)}, and the scale ends at {score}";

    /// <summary>0.834 → <c>83 %</c></summary>
    public static string Percent(double share) =>
        $"{Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)} %";
}
