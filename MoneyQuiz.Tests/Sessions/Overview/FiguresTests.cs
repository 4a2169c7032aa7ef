using FsCheck.Fluent;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Data.Sessions.Overview;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Sessions.Overview;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Web;
using MoneyQuiz.Web.Coach.Overview;
using MoneyQuiz.Web.Coach.Sessions.Listing;

namespace MoneyQuiz.Tests.Sessions.Overview;

/// <summary>The figures' arithmetic, by hand.</summary>
public sealed class FiguresTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_funnel_loses_at_each_step_who_left_there()
    {
        // 10 began, 4 finished after 3 steps each, 3 left at step 1, 1 at step 3; 2 still go on.
        var funnel = Funnel.Of("likert", "blitz", [Counts(7, 3, 3, (0, 2)), Counts(3, 1, 2, (0, 1), (2, 1))]);
        Assert.Equal(new Tally(10, 4, 4), funnel.All);
        Assert.Equal(2, funnel.All.Open);
        Assert.Equal([new FunnelStep(1, 10, 3), new FunnelStep(2, 7, 0), new FunnelStep(3, 7, 1)], funnel.Steps);
    }

    [Fact]
    public void A_days_row_says_after_reading_what_it_said_before()
    {
        IReadOnlyList<SessionCounts> day = [Counts(7, 3, 3, (0, 2), (5, 1)), Counts(1, 0, 0)];
        var json = SessionCounts.ToJson(day);
        var read = SessionCounts.Parse(json);
        Assert.Equal(json, SessionCounts.ToJson(read));
        var figures = Domain.Sessions.Overview.Figures.Of(new Dictionary<DateOnly, IReadOnlyList<SessionCounts>> { [Monday] = read });
        Assert.Equal(new Tally(8, 3, 3), figures.All);
        Assert.Equal(3, figures.Primaries[ArchetypeId.Hero]);
        Assert.Equal((2, 0), (figures.Between(50, 100), figures.Between(0, 49)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(92, 92)]
    [InlineData(93, 14)] // 93 days from a Monday: 13 weeks and 2 days.
    [InlineData(400, 58)] // 57 weeks and a day.
    [InlineData(800, 27)] // March 2026 to 9 May 2028.
    public void Bars_grow_to_weeks_and_months_and_hold_every_day_once(int days, int bars)
    {
        var last = Monday.AddDays(days - 1);
        var stretches = Stretch.Of(DayClock.Days(Monday, last).ToDictionary(d => d, _ => new Tally(1, 1, 0)), Monday, last);
        Assert.Equal(bars, stretches.Count);
        Assert.Equal(days, stretches.Sum(s => s.Tally.Started));
        Assert.All(stretches, s => Assert.Equal(s.Tally.Started, s.Until.DayNumber - s.From.DayNumber + 1));
        Assert.Equal((Monday, last), (stretches[0].From, stretches[^1].Until));
    }

    [Fact]
    public void A_day_has_the_hours_that_it_has_in_the_tenants_zone_and_closes_27_hours_after_its_end()
    {
        var clock = new DayClock(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        // The clocks go forward on 29 March 2026.
        var (from, to) = clock.Moments(new DateOnly(2026, 3, 29));
        Assert.Equal(TimeSpan.FromHours(23), to - from);
        Assert.False(clock.IsClosed(new DateOnly(2026, 3, 29), to.AddHours(27).AddSeconds(-1)));
        Assert.True(clock.IsClosed(new DateOnly(2026, 3, 29), to.AddHours(27)));
        // 23:30 UTC on 1 July is the 2nd in London.
        var now = new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal((new DateOnly(2026, 6, 26), new DateOnly(2026, 7, 2)), clock.Span(new SessionFilter { Days = 7 }, now.AddDays(-300), now));
        Assert.Equal((new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 2)), clock.Span(new SessionFilter { Days = 7 }, now.AddDays(-2), now));
        Assert.Equal(
            (new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 9)),
            clock.Span(new SessionFilter { Since = new(2026, 6, 1), Until = new(2026, 6, 9) }, now.AddDays(-300), now)
        );
    }

    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(1, 2, "1 of 2")]
    [InlineData(9, 9, "9 of 9")]
    [InlineData(5, 10, "50 %")]
    [InlineData(0, 400, "0 %")]
    [InlineData(1, 400, "under 1 %")]
    [InlineData(399, 400, "over 99 %")]
    [InlineData(400, 400, "100 %")]
    public void Of_few_no_per_cent_is_said_and_nobody_is_rounded_away(int part, int of, string said) =>
        Assert.Equal(said, FigureWords.Share(part, of));

    [Fact]
    public void Whatever_period_is_shown_its_address_leads_back_to_it() =>
        (
            from kind in Gen.Choose(0, 4)
            from days in Gen.Elements(7, 30, 90)
            from first in Gen.Choose(0, 9_000)
            from more in Gen.Choose(0, 2_000)
            let since = new DateOnly(2010, 1, 1).AddDays(first)
            select kind switch
            {
                0 => new SessionFilter { Days = days },
                1 => new SessionFilter { Since = since },
                2 => new SessionFilter { Until = since },
                _ => new SessionFilter { Since = since, Until = since.AddDays(more) },
            }
        )
            .ToArbitrary()
            .Holds(period =>
            {
                var address = Urls.Coach.Overview("willow", period);
                var (read, faults) = PeriodText.Parse(QueryValues.Of(new Uri("http://localhost" + address).Query));
                return faults.Count == 0 && read == period && Urls.Coach.Overview("willow", read) == address;
            });

    [Theory]
    [InlineData("days", "8", "days=30", "Choose 7, 30 or 90 days.")]
    [InlineData("since", "yesterday", "days=30", "Write the first day as year-month-day, like 2026-03-31.")]
    [InlineData("format", "nonsense", "days=30", null)]
    [InlineData("days", "90", "days=90", null)]
    public void What_cant_be_read_falls_back_to_the_usual_period(string name, string value, string shown, string? sentence)
    {
        var (period, faults) = PeriodText.Parse(n => n == name ? value : null);
        Assert.Equal(SessionQueryText.Parse(QueryValues.Of(shown)).Query.Filter, period);
        Assert.Equal(sentence, faults.SingleOrDefault()?.Sentence);
    }

    // Scores 50 and 70 of the first, none of the others.
    private static SessionCounts Counts(int began, int completed, int steps, params (int Done, int Count)[] left) =>
        new(
            "likert",
            "blitz",
            SessionSource.Own,
            began,
            completed,
            steps,
            left.ToDictionary(l => l.Done, l => l.Count),
            completed == 0 ? new Dictionary<string, int>() : new() { ["hero"] = completed },
            completed == 0 ? new Dictionary<int, int>() : new() { [50] = 1, [70] = 1 }
        );
}
