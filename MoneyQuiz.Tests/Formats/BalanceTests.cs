using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

/// <summary>Every format and length gives each archetype the same chance.</summary>
public sealed class BalanceTests
{
    private static ScoreCard Score(SessionState state) => ScoringEngine.Score(Play.Framework, state);

    [Theory]
    [MemberData(nameof(Visits.Named), MemberType = typeof(Visits))]
    public void Each_archetype_reaches_100_and_0(string mode, string variant, string scale)
    {
        foreach (var archetype in ArchetypeIds.All)
        {
            var most = Score(Visits.Leaning(ModeKey.Parse(mode), variant, scale, 7, archetype, towards: true));
            Assert.Equal(Centi.Whole(100), most[archetype]);
            Assert.Equal(Centi.Zero, Score(Visits.Leaning(ModeKey.Parse(mode), variant, scale, 7, archetype, towards: false))[archetype]);
        }
    }

    // 2,000 blind visitors an offer: 12.5 % expected, standard deviation 0.74; the bar is 8–17 %.
    [Theory]
    [MemberData(nameof(Visits.Named), MemberType = typeof(Visits))]
    public void A_blind_visitor_lands_on_each_archetype_about_equally_often(string mode, string variant, string scale)
    {
        const int Visitors = 2000;
        var primaries = Enumerable
            .Range(1, Visitors)
            .Select(seed => Score(Visits.Blind(ModeKey.Parse(mode), variant, scale, (ulong)seed)).Ranking.Primary!.Archetype)
            .CountBy(a => a)
            .ToDictionary();
        var shares = ArchetypeIds.All.Select(a => $"{a.Key()} {primaries.GetValueOrDefault(a) * 100.0 / Visitors:0.0} %");
        Assert.True(ArchetypeIds.All.All(a => primaries.GetValueOrDefault(a) / (double)Visitors is >= 0.08 and <= 0.17), string.Join(", ", shares));
    }

    [Theory]
    [MemberData(nameof(Visits.Named), MemberType = typeof(Visits))]
    public void Every_archetype_is_measured(string mode, string variant, string scale) =>
        Assert.All(
            Enumerable.Range(1, 100),
            seed => Assert.All(Score(Visits.Blind(ModeKey.Parse(mode), variant, scale, (ulong)seed)).Scores, s => Assert.NotNull(s))
        );
}
