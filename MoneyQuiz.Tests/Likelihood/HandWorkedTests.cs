using System.Collections.Immutable;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Tests.Likelihood;

/// <summary>Scores worked out by hand, with the arithmetic beside them.</summary>
public sealed class HandWorkedTests
{
    private static readonly LikelihoodFacts Long = new() { SinceLast = TimeSpan.FromDays(365) };

    private static LikelihoodScore Of(LikelihoodFacts facts, LikelihoodSettings? settings = null) =>
        LikelihoodScore.Of(facts, settings ?? LikelihoodSettings.Default);

    [Fact]
    public void Nothing_known_and_long_ago_is_cold()
    {
        var score = Of(Long);
        Assert.Empty(score.Reasons);
        Assert.Equal((0, LikelihoodBand.Cold), (score.Value, LikelihoodSettings.Default.BandOf(score.Value)));
    }

    [Fact]
    public void Completed_at_this_moment()
    {
        // 20 completed + 15 × 0.5^(0 / 14) = 15 recent = 35
        var score = Of(new LikelihoodFacts { Completed = true, Quality = 100 });
        Assert.Equal((35, "completed:20 recent:15"), (score.Value, score.ReasonsText));
        Assert.Equal(LikelihoodBand.Cool, LikelihoodSettings.Default.BandOf(score.Value));
    }

    [Theory]
    [InlineData(0, 15)] // 15 × 1
    [InlineData(3, 13)] // 15 × 0.5^(3 / 14) = 12.93
    [InlineData(7, 11)] // 15 × 0.5^0.5 = 10.61
    [InlineData(14, 8)] // 15 × 0.5 = 7.5, and half goes up
    [InlineData(28, 4)] // 15 × 0.25 = 3.75
    [InlineData(42, 2)] // 15 × 0.125 = 1.875
    [InlineData(70, 0)] // 15 × 0.03125 = 0.47
    public void What_was_recent_fades_by_half_every_fourteen_days(int days, int points) =>
        Assert.Equal(points, Of(new LikelihoodFacts { SinceLast = TimeSpan.FromDays(days) }).Value);

    [Fact]
    public void A_week_later_with_consent_and_a_booking_click_is_warm()
    {
        // 20 completed + 15 contact + 25 booking + 11 recent (15 × 0.5^(7 / 14) = 10.61) = 71
        var score = Of(
            new LikelihoodFacts
            {
                Completed = true,
                Quality = 90,
                ConsentedToContact = true,
                ClickedBooking = true,
                SinceLast = TimeSpan.FromDays(7),
            }
        );
        Assert.Equal((71, "completed:20 contact:15 booking:25 recent:11"), (score.Value, score.ReasonsText));
        Assert.Equal(LikelihoodBand.Warm, LikelihoodSettings.Default.BandOf(score.Value));
    }

    [Fact]
    public void All_that_speaks_for_it_is_cut_off_at_100()
    {
        // 20 + 15 + 10 + 25 + 5 + 5 + 10 + 15 = 105
        var score = Of(
            new LikelihoodFacts
            {
                Completed = true,
                ConsentedToContact = true,
                CameBack = true,
                ClickedBooking = true,
                OpenedResultEmail = true,
                AnsweredReflections = true,
                SeveralFormats = true,
                Quality = 100,
            }
        );
        Assert.Equal((105, 100), (score.Sum, score.Value));
        Assert.Equal(LikelihoodBand.Hot, LikelihoodSettings.Default.BandOf(score.Value));
    }

    [Fact]
    public void All_that_speaks_against_it_is_cut_off_at_0()
    {
        // −20 − 15 − 15 = −50
        var score = Of(Long with { Quality = 49, DisposableEmail = true, AbandonedBeforeHalf = true });
        Assert.Equal((-50, 0), (score.Sum, score.Value));
    }

    [Theory]
    [InlineData(49, 0)] // 20 completed − 20 = 0
    [InlineData(50, 20)] // at 0.50 it is good enough
    public void Quality_counts_below_a_half(int quality, int score) =>
        Assert.Equal(score, Of(Long with { Completed = true, Quality = quality }).Value);

    [Fact]
    public void A_tenants_own_points_hold()
    {
        var settings = LikelihoodSettings.Default with
        {
            Points = ImmutableSortedDictionary<string, int>.Empty.Add("booking", 40).Add("completed", 0),
        };
        // 0 completed + 40 booking = 40; what gives no points is no reason
        var score = Of(Long with { Completed = true, ClickedBooking = true }, settings);
        Assert.Equal((40, "booking:40"), (score.Value, score.ReasonsText));
    }

    [Fact]
    public void The_bands_begin_where_they_say()
    {
        int[] scores = [0, 24, 25, 49, 50, 74, 75, 100];
        Assert.Equal(
            ["Cold", "Cold", "Cool", "Cool", "Warm", "Warm", "Hot", "Hot"],
            scores.Select(s => LikelihoodSettings.Default.BandOf(s).ToString())
        );
    }

    [Fact]
    public void The_catalogue_is_the_specifications() =>
        Assert.Equal(
            "completed 20, contact 15, came_back 10, booking 25, opened_email 5, reflections 5, several_formats 10, recent 15, low_quality -20, disposable -15, left_early -15",
            string.Join(", ", LikelihoodSignals.All.Select(s => $"{s.Key} {s.Default}"))
        );
}
