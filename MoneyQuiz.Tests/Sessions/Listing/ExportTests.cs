using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Tests.Sessions.Listing;

public sealed class ExportTests(Library library) : IClassFixture<Library>
{
    private const string Address = "/coach/quiz-sessions/export?tenant=willow";

    [Fact]
    public async Task The_file_holds_the_filtered_list_in_its_order_and_no_formula()
    {
        using var answer = await Get(library.Coach.Cookie, "&format=likert&sort=oldest");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Matches("^sessions-willow-\\d{4}-\\d\\d-\\d\\d\\.csv$", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Started,Completed,Status,Name,Email,Format,", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            await library.Ids("mode_key = 'likert'", "started_at, s.id"),
            lines.Skip(1).Select(l => Guid.Parse(l[(l.LastIndexOf(',') + 1)..]))
        );
        Assert.Contains(lines, l => l.Contains(",'=1+1,", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(",=1+1,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_took_which_rows_is_on_record()
    {
        using var answer = await Get(library.Coach.Cookie, "&email=exam&notes=yes");
        var rows = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
        var entries = await Entries();
        var ended = entries[0];
        Assert.Equal(
            ("sessions.exported", AuditOutcome.Accepted, $"account:{library.Coach.Actor.AccountId}"),
            (ended.Entry.Action, ended.Entry.Outcome, ended.Entry.ActorName)
        );
        Assert.Equal($$"""{"filters":"email=exam\u0026notes=yes","rows":{{rows}}}""", ended.Detail.After);
        Assert.Equal("sessions.export-begun", entries[1].Entry.Action);
        Assert.NotNull(ended.Entry.Address);
    }

    [Fact]
    public async Task A_viewer_may_not_and_the_attempt_is_on_record()
    {
        using var answer = await Get(library.Viewer.Cookie, "");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(".example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(
            await Entries(),
            e => e.Entry.Outcome == AuditOutcome.Refused && e.Entry.ActorName == $"account:{library.Viewer.Actor.AccountId}"
        );
    }

    [Fact]
    public async Task Nobody_else_gets_it_nor_does_another_sites_link()
    {
        using var stranger = await Get(library.Stranger.Cookie, "");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var anonymous = await library.Browser().GetAsync(Address);
        Assert.NotEqual(HttpStatusCode.OK, anonymous.StatusCode);
        using var linked = await Get(library.Coach.Cookie, "", from: "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, linked.StatusCode);
    }

    [Fact]
    public async Task Rows_that_were_chosen_one_by_one_come_alone_and_in_the_lists_order()
    {
        var all = await library.Ids("true", "started_at, s.id");
        Guid[] chosen = [all[300], all[7], all[40], Guid.CreateVersion7()];
        await using var file = new MemoryStream();
        var outcome = Assert.IsType<Exported.Done>(
            await library
                .Get<ExportSessions>()
                .Run(library.Coach.Actor, library.Willow, SessionQuery.Newest.By(SessionSort.Oldest), () => file, chosen)
        );
        Assert.Equal(3, outcome.Rows);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([all[7], all[40], all[300]], lines.Skip(1).Select(l => Guid.Parse(l[(l.LastIndexOf(',') + 1)..])));
        Assert.Contains(await Entries(), e => e.Detail.After == """{"chosen":4,"rows":3}""" && e.Entry.Action == "sessions.exported");
    }

    [Fact]
    public async Task A_form_without_its_token_gets_no_file()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new FormUrlEncodedContent([new("only", string.Join(',', await library.Ids("true", "s.id")))]),
        };
        request.Headers.Add("Cookie", library.Coach.Cookie);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await library.Browser().SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(".example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Get(string cookie, string filters, string from = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + filters);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Sec-Fetch-Site", from);
        return await library.Browser().SendAsync(request);
    }

    private Task<List<(AuditEntry Entry, AuditDetail Detail)>> Entries() =>
        library
            .Get<TenantDb>()
            .In(
                library.Willow.Id,
                async db =>
                    (
                        await db
                            .AuditEntries.Where(e => e.Action.StartsWith("sessions."))
                            .OrderByDescending(e => e.Sequence)
                            .Join(db.AuditDetails, e => e.Id, d => d.EntryId, (e, d) => new { e, d })
                            .ToListAsync()
                    ).ConvertAll(x => (x.e, x.d))
            );
}
