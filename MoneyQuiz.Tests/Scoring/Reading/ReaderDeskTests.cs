using System.Text;
using Microsoft.Extensions.Configuration;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Delivery;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Scoring.Reading;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Tests.Postgres;
using Person = MoneyQuiz.Tests.Cast.Person;

namespace MoneyQuiz.Tests.Scoring.Reading;

/// <summary>Who may set the reader, what becomes of its key, and that its budget holds however many ask.</summary>
public sealed class ReaderDeskTests(ReaderApp app) : IClassFixture<ReaderApp>
{
    private async Task<int> Revision() => (await app.Get<TextReaderOverview>().Read(app.Admin.Actor, app.Willow))!.Revision;

    private async Task<Acted> Change(TextReaderSettings settings, string? key = null, bool forget = false, int? opened = null) =>
        await app.Get<ChangeTextReader>().Run(app.Admin.Actor, app.Willow, new WantedTextReader(settings, key, forget, opened ?? await Revision()));

    [Fact]
    public async Task Only_admins_of_the_tenant()
    {
        var coach = await Person.Join(app, "reader-coach", new Dictionary<string, Role> { ["willow"] = Role.Coach });
        foreach (var actor in (Actor[])[coach.Actor, app.Viewer.Actor, app.HarbourAdmin.Actor])
        {
            Assert.Null(await app.Get<TextReaderOverview>().Read(actor, app.Willow));
            Assert.IsType<Acted.NotAllowed>(
                await app.Get<ChangeTextReader>().Run(actor, app.Willow, new WantedTextReader(app.Good, "k", false, await Revision()))
            );
            Assert.IsType<Tried.NotAllowed>(await app.Get<TryTextReader>().Run(actor, app.Willow, "I keep a budget."));
        }

        var refused = await app.Behind("select count(*) from audit_entries where action like 'text-reader.%' and lower(outcome) = 'refused'");
        Assert.Equal(6L, refused);
        // Harbour has its own, which is still as it was shipped.
        Assert.False((await app.Get<TextReaderOverview>().Read(app.HarbourAdmin.Actor, app.Harbour))!.Settings.IsOn);
    }

    [Fact]
    public async Task The_key_stands_nowhere_that_could_be_read()
    {
        await app.Set(app.Good);
        Assert.IsType<Tried.Done>(await app.Get<TryTextReader>().Run(app.Admin.Actor, app.Willow, ReaderApp.Words));
        Assert.Equal("Bearer " + ReaderApp.ApiKey, Assert.Single(app.Model.Calls).Authorization);
        await app.Read("/coach/text-reader?tenant=willow", null, ("Cookie", app.Admin.Cookie));
        await app.Read("/api/v1/assess/framework/money_archetypes/resolved?client=willow");
        var dump = (string)(await app.Behind("select database_to_xml(true, false, '')::text"))!;
        var page = (await app.Read("/coach/text-reader?tenant=willow", null, ("Cookie", app.Admin.Cookie))).Body;
        Assert.Contains("Text reader", page, StringComparison.Ordinal);
        Assert.Contains("test-model", dump, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(ReaderApp.ApiKey);
        foreach (var form in (string[])[ReaderApp.ApiKey, Convert.ToHexStringLower(bytes), Convert.ToBase64String(bytes)])
        {
            Assert.DoesNotContain(form, dump, StringComparison.Ordinal);
            Assert.DoesNotContain(form, string.Join('\n', app.Log), StringComparison.Ordinal);
            Assert.DoesNotContain(form, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_never_goes_to_another_server_than_it_was_given_for()
    {
        await app.Set(app.Good);
        var elsewhere = app.Good with { Endpoint = "https://models.example.com/v1" };
        Assert.Contains("another server", Assert.IsType<Acted.Invalid>(await Change(elsewhere)).Sentence, StringComparison.Ordinal);
        // The same server's other path keeps it; forgetting it, or giving another, lets one go on.
        Assert.IsType<Acted.Done>(await Change(app.Good with { Endpoint = app.Model.Url + "/v2" }));
        Assert.IsType<Acted.Done>(await Change(elsewhere, forget: true));
        Assert.Null((await app.Get<TextReaderOverview>().Read(app.Admin.Actor, app.Willow))!.KeySetAt);
        Assert.IsType<Acted.Done>(await Change(app.Good, key: "sk-another"));
        Assert.IsType<Acted.Conflict>(await Change(app.Good with { DailyCalls = 7 }, opened: await Revision() - 1));
    }

    [Fact]
    public async Task A_test_says_what_came_back_and_counts()
    {
        await app.Set(app.Good with { IsOn = false, DailyCalls = 2 });
        app.Model.Answer = ModelServer.Says(
            """{"evidence": [{"archetype": "ruler", "strength": 80, "confidence": 60, "quotes": ["keep a budget"]}, {"archetype": "hero", "strength": 80, "confidence": 60, "quotes": ["never said"]}]}"""
        );
        var done = Assert.IsType<Tried.Done>(await app.Get<TryTextReader>().Run(app.Admin.Actor, app.Willow, ReaderApp.Words));
        Assert.Equal((null, 1, 200, 321), (done.Finding.Reading.Cause, done.Finding.Dropped, done.Finding.Status, done.Finding.Tokens));
        Assert.Equal("keep a budget", done.Heard.Reading.Evidence[0].Snippets[0].In(done.Heard.Text));
        app.Model.Answer = ModelServer.Status(401);
        done = Assert.IsType<Tried.Done>(await app.Get<TryTextReader>().Run(app.Admin.Actor, app.Willow, ReaderApp.Words));
        Assert.Equal((FallbackCause.Refused, 401), (done.Finding.Reading.Cause, done.Finding.Status));
        done = Assert.IsType<Tried.Done>(await app.Get<TryTextReader>().Run(app.Admin.Actor, app.Willow, ReaderApp.Words));
        Assert.Equal(FallbackCause.BudgetSpent, done.Finding.Reading.Cause);
        var state = (await app.Get<TextReaderOverview>().Read(app.Admin.Actor, app.Willow))!;
        Assert.Equal((2, 2, 1, (byte?)FallbackCause.Refused), (state.Today, state.Use!.MonthCalls, state.Use.Failed, state.Use.LastCause));
    }

    // Two instances know nothing of each other but the row.
    [Fact]
    public async Task Forty_at_once_on_two_instances_make_no_more_calls_than_allowed()
    {
        await app.Set(app.Good with { DailyCalls = 11, MonthlyCalls = 17 });
        CallBudget[] instances = [app.Get<CallBudget>(), new CallBudget(app.Get<TenantDb>(), app.Clock)];
        var reader = await app.Get<TextReaders>().Of(app.Willow);
        Assert.Equal(11, (await Race()).Count(r => r));
        Assert.Equal(0, (await Race()).Count(r => r));
        // The next day begins anew, within what the month has left; as long as it is the same month.
        await app.Behind("update text_reader_uses set day = day - 1");
        Assert.Equal(6, (await Race()).Count(r => r));
        Assert.Equal(17, (await app.Use())!.MonthCalls);

        Task<bool[]> Race() => Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => instances[i % 2].Spend(reader, default))));
    }

    [Theory]
    [InlineData("", "Give the address of the model")]
    [InlineData("example.com/v1", "Give a whole address")]
    [InlineData("ftp://example.com/v1", "Give a whole address")]
    [InlineData("mailto:a@example.com", "Give a whole address")]
    [InlineData("http://example.com/v1", "begins with https://")]
    [InlineData("https://user:word@example.com/v1", "the address alone")]
    [InlineData("https://example.com/v1?key=abc", "the address alone")]
    [InlineData("https://example.com/v1#x", "the address alone")]
    [InlineData("https://127.0.0.1/v1", "private network")]
    [InlineData("https://2130706433/v1", "private network")]
    [InlineData("https://[::1]/v1", "private network")]
    [InlineData("https://169.254.169.254/latest", "private network")]
    public void Addresses_that_lead_nowhere_good_are_refused_in_a_sentence(string endpoint, string words)
    {
        var fault = Assert.Single((TextReaderSettings.Default with { IsOn = true, Endpoint = endpoint, Model = "m" }).Faults([]));
        Assert.Equal(nameof(TextReaderSettings.Endpoint), fault.Field);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_field_has_its_bounds()
    {
        var good = TextReaderSettings.Default with { IsOn = true, Endpoint = "https://api.example.com/v1/", Model = "m" };
        Assert.Empty(good.Faults([]));
        Assert.Equal("https://api.example.com/v1/chat/completions", good.Target!.AbsoluteUri);
        Assert.Equal(good.Target, (good with { Endpoint = "https://api.example.com/v1/chat/completions" }).Target);
        Assert.Empty((good with { Endpoint = "http://models.internal:8080/v1" }).Faults(["models.internal:8080"]));
        Assert.Equal(
            ["Model", "DailyCalls", "MonthlyCalls", "Notice"],
            (good with { Model = "", DailyCalls = 0, MonthlyCalls = 1_000_001, Notice = "Short." }).Faults([]).Select(f => f.Field)
        );
        using var http = new OutgoingHttp(new ConfigurationBuilder().Build());
        Assert.False(http.MaySend(new Uri("http://example.com/")));
        Assert.True(http.MaySend(new Uri("https://example.com/")));
    }
}
