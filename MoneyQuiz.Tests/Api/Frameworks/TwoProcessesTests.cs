using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Tests.Postgres;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Api.Frameworks;

/// <summary>What is published on one process is what the other serves: whole, to new visitors only, and without the channel too.</summary>
public sealed partial class TwoProcessesTests(TwoProcesses two) : IClassFixture<TwoProcesses>
{
    private const string Framework = "money_archetypes";

    [Fact]
    public async Task No_answer_of_the_other_process_is_half_of_a_change_or_goes_back_behind_one()
    {
        var numbers = new ConcurrentDictionary<int, int>();
        await Change(0, numbers);
        using var stop = new CancellationTokenSource();
        var readers = new[] { ReadResolved(numbers, stop.Token), ReadPage(stop.Token) };
        for (var number = 1; number <= 12; number++)
        {
            await Change(number, numbers);
        }

        await stop.CancelAsync();
        var seen = await Task.WhenAll(readers);
        Assert.All(seen, s => Assert.True(s.Answers > 12 && s.Changes > 3, $"A reader saw {s.Changes} changes in {s.Answers} answers."));
    }

    [Fact]
    public async Task A_brand_of_the_one_is_a_new_stylesheet_of_the_other()
    {
        var before = await two.Theme();
        await two.Colour("#7a1fa2");
        await TwoProcesses.Sees(async () => await two.Theme() != before, "the new stylesheet");
        Assert.Contains("#7a1fa2", await two.Second.GetStringAsync(await two.Theme()), StringComparison.OrdinalIgnoreCase);
        // Pages that are open still find theirs.
        using var old = await two.Second.GetAsync(before);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    [Fact]
    public async Task A_visitor_in_mid_quiz_stays_on_what_they_began_with()
    {
        const string Start = "/q/willow/likert?variant=blitz";
        await two.SeesVersion(await two.Publish("""{ "mode_overrides": { "likert": { "page_size": 8 } } }"""));
        var step = await WebStep.Open(two.Second, Start);
        Assert.Equal(8, step.Items.Length);
        using var page = step.Page();
        using var posted = await two.Second.PostAsync(Start, page);
        Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);

        await two.SeesVersion(await two.Publish("""{ "mode_overrides": { "likert": { "page_size": 3 } } }"""));
        Assert.Equal(3, (await WebStep.Open(two.Second, Start)).Items.Length);
        // On either process, whichever the visitor comes to next.
        foreach (var process in (HttpClient[])[two.Second, two.First])
        {
            Assert.Equal(8, (await WebStep.Open(process, posted.Headers.Location!.ToString())).Items.Length);
        }

        await two.Publish("""{ "mode_overrides": null }""");
    }

    [Theory]
    [InlineData(false, "#0b5d1e")]
    [InlineData(true, "#8a2c0d")]
    public async Task Without_its_channel_the_other_finds_out_by_itself(bool silent, string colour)
    {
        var theme = await two.Theme();
        try
        {
            if (silent)
            {
                two.Way.Silence();
            }
            else
            {
                two.Way.Cut();
                await TwoProcesses.Sees(async () => await Channels() == 2, "that its channel is cut");
            }

            var version = await two.Publish($$"""{ "voice_overrides": { "tone": "without a channel {{silent}}" } }""");
            await two.Colour(colour);
            await two.SeesVersion(version);
            await TwoProcesses.Sees(async () => await two.Theme() != theme, "the new stylesheet");
            Assert.True(silent || await Channels() == 2, "The channel was back: nothing is shown by this.");
        }
        finally
        {
            two.Way.Mend();
            await two.Listens(channels: 3);
        }
    }

    private async Task<long> Channels() =>
        (long)
            (
                await two.Behind(
                    "select count(*) from pg_stat_activity where application_name = 'moneyquiz-signals' and datname = current_database()"
                )
            )!;

    // A draft of config and brand, published as one: an answer with two numbers in it is half of it.
    private async Task Change(int number, ConcurrentDictionary<int, int> numbers)
    {
        var config = FrameworkConfig.Parse(
            $$$"""
            {
              "landing_overrides": { "headline": "Headline no. {{{number}}}", "lead": "Lead no. {{{number}}}" },
              "voice_overrides": { "tone": "tone no. {{{number}}}" },
              "archetype_overrides": { "hero": { "essence": "Essence no. {{{number}}}" } }
            }
            """
        );
        var draft = (await two.Get<CurrentDraft>().Of(two.Admin.Actor, two.Willow, Framework))!;
        var brand = draft.PublishedBrand.Brand with { BusinessName = $"Business no. {number}", BookingUrl = $"https://calls.example/{number}" };
        var saved = Assert.IsType<DraftSaved.Saved>(
            await two.Get<SaveDraft>().Run(two.Admin.Actor, two.Willow, Framework, new DraftEdit(draft.Revision, config, brand))
        );
        var published = Assert.IsType<DraftPublished.Published>(
            await two.Get<PublishDraft>().Run(two.Admin.Actor, two.Willow, Framework, saved.Revision)
        );
        numbers[published.ConfigVersion] = number;
        await two.SeesVersion(published.ConfigVersion);
    }

    private async Task<(int Answers, int Changes)> ReadResolved(ConcurrentDictionary<int, int> numbers, CancellationToken stop)
    {
        var (answers, changes, last) = (0, 0, 0);
        for (; !stop.IsCancellationRequested; answers++)
        {
            var resolved = await two.Resolved();
            var version = resolved["version"]!.GetValue<int>();
            string[] texts =
            [
                resolved["landing"]!["headline"]!.GetValue<string>(),
                resolved["landing"]!["lead"]!.GetValue<string>(),
                resolved["voice"]!["tone"]!.GetValue<string>(),
                resolved["archetypes"]![0]!["essence"]!.GetValue<string>(),
            ];
            var booking = resolved["_tenant_urls"]!["booking"]!.GetValue<string>().Split('/')[^1];
            var number = Assert.Single(texts.Select(NumberIn).Append(int.Parse(booking, CultureInfo.InvariantCulture)).Distinct());
            // The one who publishes learns the version only with the answer, a moment later than the readers may.
            Assert.True(!numbers.TryGetValue(version, out var known) || known == number, $"Version {version} shows change {number}.");
            Assert.True(version >= last, $"Version {version} after version {last}.");
            changes += version > last ? 1 : 0;
            last = version;
        }

        return (answers, changes);
    }

    private async Task<(int Answers, int Changes)> ReadPage(CancellationToken stop)
    {
        var (answers, changes, last) = (0, 0, -1);
        for (; !stop.IsCancellationRequested; answers++)
        {
            var page = await two.Second.GetStringAsync("/q/willow", CancellationToken.None);
            var number = Assert.Single(Numbered().Matches(page).Select(m => NumberIn(m.Value)).Distinct());
            Assert.True(number >= last, $"Change {number} after change {last}.");
            Assert.All(["Headline no.", "Lead no.", "Business no."], part => Assert.Contains(part, page, StringComparison.Ordinal));
            changes += number > last ? 1 : 0;
            last = number;
        }

        return (answers, changes);
    }

    private static int NumberIn(string text) => int.Parse(Numbered().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("no\\. (\\d+)")]
    private static partial Regex Numbered();
}
