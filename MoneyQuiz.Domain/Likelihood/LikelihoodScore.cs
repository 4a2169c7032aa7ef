using System.Globalization;

namespace MoneyQuiz.Domain.Likelihood;

/// <summary>A signal that counted.</summary>
/// <param name="Points">Never 0.</param>
public readonly record struct LikelihoodReason(string Key, int Points);

/// <summary>How likely somebody is to book, and why.</summary>
/// <param name="Value">0–100: the reasons' sum, cut off at both ends.</param>
public sealed record LikelihoodScore(int Value, ImmutableArray<LikelihoodReason> Reasons)
{
    /// <summary>What the reasons add up to, before it is cut off.</summary>
    public int Sum => Reasons.Sum(r => r.Points);

    public static LikelihoodScore Of(LikelihoodFacts facts, LikelihoodSettings settings)
    {
        var reasons = LikelihoodSignals
            .All.Select(s => new LikelihoodReason(s.Key, s.Of(facts, settings.PointsOf(s))))
            .Where(r => r.Points != 0)
            .ToImmutableArray();
        return new LikelihoodScore(Math.Clamp(reasons.Sum(r => r.Points), 0, 100), reasons);
    }

    /// <summary>As stored beside the score: <c>completed:20 recent:11</c>.</summary>
    public string ReasonsText => string.Join(' ', Reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key}:{r.Points}")));

    /// <summary>Reads stored reasons; what is none (a signal that is no more) is passed over.</summary>
    public static ImmutableArray<LikelihoodReason> ParseReasons(string? text) =>
        [
            .. (text ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split(':'))
                .Where(p => p.Length == 2 && LikelihoodSignals.Find(p[0]) is not null)
                .Select(p => int.TryParse(p[1], CultureInfo.InvariantCulture, out var points) ? new LikelihoodReason(p[0], points) : default)
                .Where(r => r.Points != 0),
        ];
}
