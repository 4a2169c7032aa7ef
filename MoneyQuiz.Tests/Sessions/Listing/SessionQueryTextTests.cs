using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Web;
using MoneyQuiz.Web.Coach.Sessions.Listing;

namespace MoneyQuiz.Tests.Sessions.Listing;

/// <summary>The list's state in its address: every state has one text, and the text leads back to it.</summary>
public sealed class SessionQueryTextTests
{
    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 9_000).Select(d => new DateOnly(2010, 1, 1).AddDays(d));

    private static readonly Gen<string> Text =
        from length in Gen.Choose(1, 30)
        from letters in Gen.ArrayOf(Gen.Elements("abcxyz019-_.&=?#%+/ '\"äß€".ToCharArray()), length)
        let text = new string(letters).Trim()
        where text.Length > 0
        select text;

    private static readonly Gen<SessionFilter> Filters =
        from days in Maybe(Gen.Elements(7, 30, 90))
        from since in Maybe(Day)
        from span in Maybe(Gen.Choose(0, 400))
        from mode in Some(Gen.Elements(ModeKey.All.Select(m => m.Value).ToArray()))
        from variant in Some(Gen.Elements("blitz", "full", "short"))
        from source in Some(Gen.Elements(SessionSource.All.Select(s => s.Key).ToArray()))
        from pair in Gen.Choose(0, 7).Two()
        from which in Gen.Choose(0, 3)
        from band in Maybe(Gen.Elements(Enum.GetValues<LikelihoodBand>()))
        from email in Some(Text.Where(t => t.Length >= 3 && !t.Any(char.IsWhiteSpace)).Select(t => t.ToLowerInvariant()))
        from end in Maybe(Gen.Elements(SessionEnd.Completed, SessionEnd.Abandoned))
        from step in Maybe(Gen.Choose(1, 40))
        from notes in Gen.Elements(true, false)
        from persona in Some(Text)
        from experiment in Some(Text)
        select new SessionFilter
        {
            Days = since is null ? days : null,
            Since = since,
            Until = since is { } first && span is { } more ? first.AddDays(more) : null,
            Format = mode,
            Variant = mode is null ? null : variant,
            Source = source,
            Primary = which > 0 ? (ArchetypeId)pair.Item1 : null,
            Secondary = which > 1 && pair.Item1 != pair.Item2 ? (ArchetypeId)pair.Item2 : null,
            Likelihood = band,
            Email = email,
            End = end,
            Step = end == SessionEnd.Abandoned ? step : null,
            HasNotes = notes,
            Persona = persona,
            Experiment = experiment,
        };

    private static readonly Gen<SessionQuery> Queries =
        from filter in Filters
        from sort in Gen.Elements(Enum.GetValues<SessionSort>())
        from kind in Gen.Choose(0, 3)
        from day in Gen.Choose(0, 40_000)
        from micros in Gen.Choose(0, int.MaxValue)
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b), 16)
        from rank in Gen.Choose(-1, 100)
        let place = new SessionCursor(
            DateTimeOffset.UnixEpoch.AddDays(day).AddTicks(micros * 10L),
            new Guid(bytes),
            sort is SessionSort.Newest or SessionSort.Oldest ? 0 : rank
        )
        let first = new SessionQuery { Filter = filter, Sort = sort }
        select kind switch
        {
            0 => first,
            1 => first.PageAfter(place),
            2 => first.PageBefore(place),
            _ => first.PageFrom(place),
        };

    [Fact]
    public void Whatever_is_shown_its_address_leads_back_to_it() =>
        Queries
            .ToArbitrary()
            .Holds(query =>
            {
                var address = Urls.Coach.Sessions("willow", query);
                var read = SessionQueryText.Parse(QueryValues.Of(new Uri("http://localhost" + address).Query));
                return read.Faults.Count == 0 && read.Query == query && Urls.Coach.Sessions("willow", read.Query) == address;
            });

    [Fact]
    public void Whatever_is_shown_the_forms_fields_lead_back_to_it() =>
        Queries.ToArbitrary().Holds(query => FilterForm.Of(query).Read() is { } read && read == query.First);

    // Names of the address with whatever: never an exception, never a filter that was not written, always a sentence.
    [Fact]
    public void Garbage_falls_back_and_says_so() =>
        (
            from name in Gen.Elements(
                "days",
                "since",
                "until",
                "format",
                "source",
                "primary",
                "secondary",
                "likelihood",
                "status",
                "step",
                "notes",
                "sort",
                "before",
                "after",
                "from"
            )
            from letters in Gen.ArrayOf(Gen.Elements("zq§<>'\u0000\n;-".ToCharArray()), 7)
            select (name, text: "z" + new string(letters))
        )
            .ToArbitrary()
            .Holds(t =>
            {
                var read = SessionQueryText.Parse(name => name == t.name ? t.text : null);
                return read.Query == SessionQuery.Newest && read.Faults is [var fault] && fault.Name == t.name && fault.Sentence.EndsWith('.');
            });

    [Theory]
    [InlineData("email", "ab", "Type at least 3 letters of the address.")]
    [InlineData("days", "8", "Choose 7, 30 or 90 days.")]
    [InlineData("since", "31.3.2026", "Write the first day as year-month-day, like 2026-03-31.")]
    [InlineData("step", "3", "A step is where somebody left: choose the status “abandoned” too.")]
    [InlineData("variant", "blitz", "A variant belongs to a format: choose both.")]
    public void A_fault_says_what_to_do(string name, string value, string sentence)
    {
        var read = SessionQueryText.Parse(n => n == name ? value : null);
        Assert.True(read.Query.IsPlain);
        Assert.Equal(sentence, Assert.Single(read.Faults).Sentence);
    }

    [Theory]
    [InlineData("since=2026-04-02&until=2026-04-01", "since=2026-04-02", "until")]
    [InlineData("primary=hero&secondary=hero", "primary=hero", "secondary")]
    [InlineData("days=7&since=2026-04-02", "since=2026-04-02", null)]
    [InlineData("format=traditional", "format=likert", null)]
    [InlineData("format=likert/blitz", "format=likert&variant=blitz", null)]
    [InlineData("email=Anna%40EXAMPLE.org&sort=HOTTEST", "email=anna%40example.org&sort=hottest", null)]
    public void What_means_the_same_is_written_in_one_way(string given, string settled, string? fault)
    {
        var read = SessionQueryText.Parse(QueryValues.Of(given));
        Assert.Equal("&" + settled, SessionQueryText.Of(read.Query));
        Assert.Equal(fault, read.Faults.SingleOrDefault()?.Name);
    }

    [Fact]
    public void A_place_of_another_order_is_none()
    {
        var place = new SessionCursor(DateTimeOffset.UnixEpoch.AddDays(3), new Guid("01930000-0000-7000-8000-000000000000"), 75);
        var read = SessionQueryText.Parse(n => n == "before" ? place.ToString() : null);
        Assert.True(read.Query.IsFirstPage);
        Assert.Equal("before", Assert.Single(read.Faults).Name);
    }

    // Seven days are today and the six before it, where the tenant lives; the day on which clocks change has 23 hours.
    [Theory]
    [InlineData("Europe/London", "2026-03-29T23:30:00Z", "2026-03-24T00:00:00Z")]
    [InlineData("Europe/London", "2026-03-29T22:30:00Z", "2026-03-23T00:00:00Z")]
    [InlineData("America/Halifax", "2026-07-01T02:00:00Z", "2026-06-24T03:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-07-01T13:00:00Z", "2026-06-25T12:00:00Z")]
    public void A_period_is_of_the_tenants_days(string zone, string now, string from)
    {
        var moments = new SessionFilter { Days = 7 }.Moments(TimeZoneInfo.FindSystemTimeZoneById(zone), Utc(now));
        Assert.Equal((Utc(from), null), moments);
    }

    [Fact]
    public void A_last_day_is_included()
    {
        var filter = new SessionFilter { Since = new DateOnly(2026, 3, 29), Until = new DateOnly(2026, 3, 29) };
        var (from, to) = filter.Moments(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), Utc("2026-04-01T00:00:00Z"));
        Assert.Equal((Utc("2026-03-29T00:00:00Z"), Utc("2026-03-29T23:00:00Z")), (from!.Value, to!.Value));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<T?> Maybe<T>(Gen<T> of)
        where T : struct => Gen.OneOf(of.Select(v => (T?)v), Gen.Constant((T?)null));

    private static Gen<string?> Some(Gen<string> of) => Gen.OneOf(of.Select(v => (string?)v), Gen.Constant((string?)null));
}
