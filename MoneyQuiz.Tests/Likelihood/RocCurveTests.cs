using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Tests.Likelihood;

public sealed class RocCurveTests
{
    [Fact]
    public void Worked_by_hand()
    {
        // Booked: 90, 80, 60. Not: 70, 30, 30, 10.
        var curve = RocCurve.Of([(90, true), (80, true), (60, true), (70, false), (30, false), (30, false), (10, false)])!;
        Assert.Equal((3, 4), (curve.Booked, curve.Others));
        Assert.Equal([101, 90, 80, 70, 60, 30, 10], curve.Points.Select(p => p.Threshold));
        Assert.Equal([0, 1.0 / 3, 2.0 / 3, 2.0 / 3, 1, 1, 1], curve.Points.Select(p => p.Caught));
        Assert.Equal([0, 0, 0, 0.25, 0.25, 0.75, 1], curve.Points.Select(p => p.Mistaken));
        // Of 3 × 4 pairs the booked one is higher in 4 + 4 + 3 = 11: 11 / 12.
        Assert.Equal(11.0 / 12, curve.Area, 12);
        // Warm: caught − mistaken is largest at 60 (1 − 0.25). Hot: the lowest above 60 with at most 0.10 mistaken is 80.
        // Cool: the highest below 60 with 0.95 caught is 30.
        Assert.Equal((80, 60, 30), curve.Propose());
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order_ties_counting_half()
    {
        (int, bool)[] outcomes = [(50, true), (50, false), (20, false), (70, true), (10, true), (30, false)];
        // 50: 50 (½), 20, 30 → 2.5; 70: 3; 10: 0. 5.5 of 9.
        Assert.Equal(5.5 / 9, RocCurve.Of(outcomes)!.Area, 12);
    }

    [Fact]
    public void With_one_kind_of_outcome_there_is_nothing_to_tell_apart()
    {
        Assert.Null(RocCurve.Of([(50, true), (60, true)]));
        Assert.Null(RocCurve.Of([(50, false)]));
        Assert.Null(RocCurve.Of([]));
    }

    [Fact]
    public void What_is_proposed_can_always_be_saved()
    {
        var chance = new Domain.Formats.SeededShuffle(7, "roc");
        for (var run = 0; run < 500; run++)
        {
            var outcomes = Enumerable.Range(0, 50).Select(i => (chance.Below(101), i % 2 == 0)).ToList();
            var (hot, warm, cool) = RocCurve.Of(outcomes)!.Propose();
            Assert.Empty((LikelihoodSettings.Default with { Hot = hot, Warm = warm, Cool = cool }).Faults());
        }

        foreach (var edge in (int[])[0, 100])
        {
            var (hot, warm, cool) = RocCurve.Of([(edge, true), (edge, false)])!.Propose();
            Assert.Empty((LikelihoodSettings.Default with { Hot = hot, Warm = warm, Cool = cool }).Faults());
        }
    }

    [Theory]
    [InlineData("ana@mailinator.com", true)]
    [InlineData("ana@Sub.Mailinator.COM", true)]
    [InlineData("ana@notmailinator.com", false)]
    [InlineData("mailinator.com@example.org", false)]
    [InlineData("ana@example.org.", false)]
    public void Throw_away_addresses_are_known_by_their_domain(string email, bool known) =>
        Assert.Equal(known, new ShortDisposableList().Holds(email));

    [Fact]
    public void Settings_out_of_bounds_are_each_named()
    {
        var settings = new LikelihoodSettings(
            LikelihoodSettings.Default.Points.Add("booking", 41).Add("low_quality", 1).Add("nothing", 3),
            101,
            101,
            0
        );
        Assert.Equal(["booking", "low_quality", "nothing", "hot", "warm", "cool"], settings.Faults().Select(f => f.Field));
        Assert.Equal(LikelihoodSettings.Default, LikelihoodSettings.Parse(settings.ToJson()));
    }
}
