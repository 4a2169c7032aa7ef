using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>Where the scores stand while the rules run, in hundredths by archetype.</summary>
public readonly ref struct Standing
{
    /// <summary>The score of an archetype that wasn't measured.</summary>
    public const int NotMeasured = int.MinValue;

    /// <param name="before">The weighted scores, before any rule.</param>
    /// <param name="scores">The scores now; may be below 0 and above 100.</param>
    /// <param name="facts">What else is known of the session.</param>
    internal Standing(ReadOnlySpan<int> before, Span<int> scores, CalibrationFacts facts)
    {
        Before = before;
        Scores = scores;
        Facts = facts;
    }

    public ReadOnlySpan<int> Before { get; }

    public Span<int> Scores { get; }

    public CalibrationFacts Facts { get; }

    public bool IsMeasured(ArchetypeId archetype) => Scores[(int)archetype] != NotMeasured;
}
