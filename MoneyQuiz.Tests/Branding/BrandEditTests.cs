using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Web.Coach.Branding;

namespace MoneyQuiz.Tests.Branding;

/// <summary>A brand while it is typed: nothing typed is lost, and what can be shown is.</summary>
public sealed class BrandEditTests
{
    private static readonly ColourField Primary = BrandFields.Colours[0];

    [Fact]
    public void Half_a_colour_stays_in_its_field_and_the_preview_keeps_the_last_whole_one()
    {
        var edit = new BrandEdit(Brand.Default("Oak"));
        edit.Type(Primary, "#ffee0");
        Assert.Equal("#ffee0", edit.TextOf(Primary));
        Assert.Equal(Brand.Default("Oak").Primary, edit.Brand.Primary);
        Assert.Equal(("primary", false), (Assert.Single(edit.Faults).Key, edit.IsRead));
        edit.Type(Primary, "#ffee00");
        Assert.Equal(("#ffee00", true), (edit.Brand.Primary.ToString(), edit.IsRead));
        Assert.Empty(edit.Faults);
    }

    [Fact]
    public void A_colour_that_had_to_be_moved_is_told_at_its_own_field_in_words()
    {
        var edit = new BrandEdit(OddBrands.Yellow);
        Assert.Contains(edit.AdjustmentsOf(Primary), a => a.Why.Contains("primary colour #ffee00") && a.Why.Contains("darker"));
        Assert.Contains(edit.AdjustmentsOf(BrandFields.Colours[4]), a => a.Why.Contains("text colour"));
        // Each sentence has its place.
        Assert.Equal(edit.Tokens.Adjustments.Length, BrandFields.Colours.Sum(f => edit.AdjustmentsOf(f).Count()));
    }

    [Fact]
    public void Lines_become_links_and_sites_and_faults_stand_at_the_field()
    {
        var edit = new BrandEdit(Brand.Default("Oak"));
        var social = BrandFields.Ways.Single(f => f.Key == "social_links");
        edit.Type(social, "My LinkedIn https://linkedin.example/oak\n\nhttps://nameless.example");
        Assert.Equal(new SocialLink("My LinkedIn", "https://linkedin.example/oak"), edit.Brand.SocialLinks[0]);
        Assert.NotNull(edit.FaultOf("social_links"));
        edit.Type(BrandFields.EmbedOrigins, "https://www.oak.example\nhttp://oak.example\nhttps://*.oak.example");
        Assert.Equal(2, edit.Faults.Count(f => f.Key == "embed_origins"));
        edit.Type(BrandFields.CornerRadius, "40");
        Assert.NotNull(edit.FaultOf("corner_radius"));
        edit.Type(BrandFields.CornerRadius, "x");
        Assert.Equal("x", edit.TextOf(BrandFields.CornerRadius));
    }

    [Fact]
    public void Of_two_peoples_brands_each_field_can_be_either()
    {
        var opened = Brand.Default("Oak");
        var edit = new BrandEdit(opened);
        edit.Type(BrandFields.Who[0], "Mine");
        edit.Type(BrandFields.Who[1], "My line");
        edit.Type(Primary, "#112233");
        var theirs = opened with { BusinessName = "Theirs", Secondary = Colour.Parse("#445566"), LogoLight = "png-9x9-" + new string('a', 32) };
        Assert.Equal(["business_name", "tagline", "primary", "secondary", "logo_light"], edit.DiffersFrom(theirs).Select(d => d.Key).ToArray());
        edit.Merge(theirs, new HashSet<string> { "tagline", "primary" });
        Assert.Equal(
            ("Theirs", "My line", "#112233", "#445566", theirs.LogoLight),
            (edit.Brand.BusinessName, edit.Brand.Tagline, edit.Brand.Primary.ToString(), edit.Brand.Secondary.ToString(), edit.Brand.LogoLight)
        );
    }

    [Fact]
    public void Every_field_of_a_brand_can_be_edited_or_is_named_here()
    {
        var edited = BrandFields
            .Typed.Select(f => f.Key)
            .Concat(BrandFields.Colours.Select(f => f.Key))
            .Concat(PictureUse.All.Select(u => u.Field))
            // Made with the webhook, never typed.
            .Append("scores_webhook_secret_id");
        var fields = typeof(Brand).GetProperties().Select(p => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name));
        Assert.Equal(fields.Order(StringComparer.Ordinal), edited.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Saved_is_said_only_when_it_is_and_what_comes_meanwhile_waits()
    {
        var gate = new TaskCompletionSource<bool>();
        var saves = 0;
        Autosave? autosave = null;
        autosave = new Autosave(
            TimeProvider.System,
            () =>
            {
                saves++;
                if (saves == 1)
                {
                    autosave!.Touch();
                    return gate.Task;
                }

                return Task.FromResult(true);
            },
            () => { }
        );
        await using (autosave)
        {
            Assert.Equal(SaveState.Untouched, autosave.State);
            autosave.Touch();
            Assert.Equal(SaveState.Waiting, autosave.State);
            var flushed = autosave.Flush();
            Assert.NotEqual(SaveState.Saved, autosave.State);
            gate.SetResult(true);
            Assert.True(await flushed);
            Assert.Equal((SaveState.Saved, 2), (autosave.State, saves));
        }
    }

    [Fact]
    public async Task What_could_not_be_saved_is_never_called_saved()
    {
        var answers = new Queue<Func<Task<bool>>>([() => throw new TimeoutException(), () => Task.FromResult(false), () => Task.FromResult(true)]);
        await using var autosave = new Autosave(TimeProvider.System, () => answers.Dequeue()(), () => { });
        autosave.Touch();
        Assert.False(await autosave.Flush());
        Assert.Equal(SaveState.Failed, autosave.State);
        Assert.False(await autosave.Flush());
        Assert.Equal(SaveState.Stopped, autosave.State);
        autosave.Touch();
        Assert.False(await autosave.Flush());
        autosave.Resume();
        Assert.True(await autosave.Flush());
        Assert.Equal(SaveState.Saved, autosave.State);
    }
}
