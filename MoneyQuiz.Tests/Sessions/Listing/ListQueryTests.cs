using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Web.Coach.Sessions.Listing;

namespace MoneyQuiz.Tests.Sessions.Listing;

/// <summary>Each filter and each order beside what PostgreSQL says when it is asked in plain SQL.</summary>
public sealed class ListQueryTests(Library library) : IClassFixture<Library>
{
    private const string Archetypes =
        "array_position(array['hero','artist','ruler','innocent','maverick','victim','magician','martyr'], primary_archetype)";

    private static readonly Dictionary<SessionSort, string> Orders = new()
    {
        [SessionSort.Newest] = "started_at desc, s.id desc",
        [SessionSort.Oldest] = "started_at, s.id",
        [SessionSort.Hottest] = "likelihood desc nulls last, started_at desc, s.id desc",
        [SessionSort.Coldest] = "likelihood nulls first, started_at, s.id",
        [SessionSort.Archetype] = $"{Archetypes} nulls last, started_at desc, s.id desc",
    };

    public static TheoryData<string, string> Filters =>
        new()
        {
            { "", "true" },
            { "days=7", "started_at >= (date_trunc('day', now() at time zone 'Europe/London') - interval '6 days') at time zone 'Europe/London'" },
            { "days=90", "started_at >= (date_trunc('day', now() at time zone 'Europe/London') - interval '89 days') at time zone 'Europe/London'" },
            { "format=likert", "mode_key = 'likert'" },
            { "format=deal", "mode_key = 'deal'" },
            { "format=likert&variant=blitz", "mode_key = 'likert' and variant = 'blitz'" },
            { "source=moneyquiz", "source = 'moneyquiz'" },
            { "source=legacy-import", "source = 'legacy-import'" },
            { "source=legacy-bridge", "false" },
            { "primary=hero", "primary_archetype = 'hero'" },
            { "secondary=artist", "secondary_archetype = 'artist'" },
            { "primary=hero&secondary=artist", "primary_archetype = 'hero' and secondary_archetype = 'artist'" },
            { "likelihood=hot", "likelihood >= 75" },
            { "likelihood=warm", "likelihood between 50 and 74" },
            { "likelihood=cool", "likelihood between 25 and 49" },
            { "likelihood=cold", "likelihood between 0 and 24" },
            { "email=exam", "l.email_norm like '%exam%'" },
            { "email=an_", "l.email_norm like '%an\\_%'" },
            { "email=100%25", "l.email_norm like '%100\\%%'" },
            { "email=nobody%40nowhere.example", "false" },
            { "status=completed", "completed_at is not null" },
            { "status=abandoned", "completed_at is null and last_answer_at <= now() - interval '24 hours'" },
            { "status=abandoned&step=2", "completed_at is null and last_answer_at <= now() - interval '24 hours' and steps_done = 1" },
            { "notes=yes", "has_notes" },
            { "persona=late-start", "persona = 'late-start'" },
            { "experiment=blue", "mq_variant = 'blue'" },
            { "experiment=%3D1%2B1&status=completed", "mq_variant = '=1+1' and completed_at is not null" },
            {
                "days=90&format=likert&primary=hero&status=completed",
                "started_at >= now() - interval '91 days' and mode_key = 'likert' and primary_archetype = 'hero' and completed_at is not null and started_at >= (date_trunc('day', now() at time zone 'Europe/London') - interval '89 days') at time zone 'Europe/London'"
            },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_shows_what_matches_in_every_order_down_and_up(string address, string where)
    {
        foreach (var (sort, order) in Orders)
        {
            var query = SessionQueryText.Parse(QueryValues.Of(address)).Query.By(sort);
            var expected = await library.Ids(where, order);

            var (down, last) = await Walk(query);
            Assert.Equal(expected, down);
            Assert.Equal(expected.Count, (await library.Read(query)).Count);

            // And back again from the last page.
            var up = last.Rows.Select(r => r.Id).ToList();
            for (var page = last; page.Newer; )
            {
                page = await library.Read(query.PageBefore(page.Rows[0].Cursor));
                up.InsertRange(0, page.Rows.Select(r => r.Id));
            }

            Assert.Equal(expected, up);
        }
    }

    // A test whose filters find nobody would hold of any list.
    [Fact]
    public async Task The_filters_find_somebody_and_not_everybody()
    {
        foreach (var (address, where) in Filters.Select(f => (f.Data.Item1, f.Data.Item2)).Where(f => f.Item2 is not ("true" or "false")))
        {
            var count = (await library.Ids(where, "s.id")).Count;
            Assert.True(count < Library.Many, address);
            Assert.True(count > 0 || address is "format=deal" or "email=an_" or "email=100%25", address);
        }
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task A_session_that_comes_meanwhile_moves_no_page(SessionSort sort)
    {
        var query = new SessionQuery { Sort = sort };
        var first = await library.Read(query);
        var second = await library.Read(query.PageAfter(first.Rows[^1].Cursor));
        // As if the first page's rows were not there yet when it was read: whatever stands before a cursor changes nothing behind it.
        var again = await library.Read(query.PageAfter(first.Rows[^1].Cursor));
        var from = await library.Read(query.PageFrom(second.Rows[0].Cursor));
        Assert.Equal(second.Rows.Select(r => r.Id), again.Rows.Select(r => r.Id));
        Assert.Equal(second.Rows.Select(r => r.Id), from.Rows.Select(r => r.Id));
        Assert.Equal((true, true), (from.Newer, from.Older));
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Next_walks_the_list_that_is_filtered_and_sorted(SessionSort sort)
    {
        var query = new SessionQuery
        {
            Sort = sort,
            Filter = new SessionFilter { End = SessionEnd.Completed, HasNotes = true },
        };
        var expected = await library.Ids("completed_at is not null and has_notes", Orders[sort]);
        var details = library.Get<SessionDetails>();
        var walked = new List<Guid>();
        for (Guid? id = expected[0]; id is { } at; )
        {
            walked.Add(at);
            var detail = (await details.Read(library.Coach.Actor, library.Willow, at, query))!;
            Assert.Equal(walked.Count > 1 ? walked[^2] : null, detail.Newer);
            id = detail.Older;
        }

        Assert.Equal(expected, walked);
    }

    [Fact]
    public async Task One_whole_address_is_one_person_and_nobody_of_another_tenant()
    {
        var mine = (await library.Read(new SessionQuery { Filter = new SessionFilter { Email = "exam" } })).Rows[0].Email!;
        var found = await library.Read(new SessionQuery { Filter = new SessionFilter { Email = mine.ToLowerInvariant() } });
        Assert.NotEmpty(found.Rows);
        Assert.All(found.Rows, r => Assert.Equal(mine, r.Email));

        var theirs = (string)
            (
                await Postgres.Sql.Behind(
                    library,
                    $"select l.email_norm from leads l where tenant_id = '{library.Harbour.Id}' and not exists (select 1 from leads w where w.tenant_id = '{library.Willow.Id}' and w.email_norm = l.email_norm) limit 1"
                )
            )!;
        Assert.Empty((await library.Read(new SessionQuery { Filter = new SessionFilter { Email = theirs } })).Rows);
        Assert.Empty((await library.Read(new SessionQuery { Filter = new SessionFilter { Email = theirs[1..] } })).Rows);
    }

    [Fact]
    public async Task What_can_be_chosen_is_what_this_tenants_sessions_have()
    {
        var choices = (await library.Get<FilterChoicesOf>().Read(library.Viewer.Actor, library.Willow.Id))!;
        Assert.Equal(["first-home", "late-start"], choices.Personas);
        Assert.Equal(["=1+1", "blue"], choices.Experiments.Order(StringComparer.Ordinal));
        Assert.Equal(8, choices.Archetypes.Count);
        Assert.Contains(choices.Formats, f => f.Key == "likert" && f.Variants.Any(v => v.Key == "blitz"));
        Assert.Null(await library.Get<FilterChoicesOf>().Read(library.Stranger.Actor, library.Willow.Id));
        Assert.Null(await library.Get<SessionList>().Read(library.Stranger.Actor, library.Willow.Id, SessionQuery.Newest));
    }

    public static TheoryData<SessionSort> Sorts => new(Enum.GetValues<SessionSort>());

    private async Task<(List<Guid> Ids, SessionPage Last)> Walk(SessionQuery query)
    {
        var page = await library.Read(query);
        var ids = page.Rows.Select(r => r.Id).ToList();
        while (page.Older)
        {
            page = await library.Read(query.PageAfter(page.Rows[^1].Cursor));
            ids.AddRange(page.Rows.Select(r => r.Id));
        }

        return (ids, page);
    }
}
