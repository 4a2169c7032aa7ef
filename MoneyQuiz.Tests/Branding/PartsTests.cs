using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Coach.Branding;
using MoneyQuiz.Web.Coach.Branding.Preview;
using MoneyQuiz.Web.Quiz.FrontDoor;

namespace MoneyQuiz.Tests.Branding;

/// <summary>The quiz's parts in a brand, as HTML.</summary>
public sealed class PartsTests
{
    private static readonly Brand Plain = Brand.Default("Oak & <b>Elm</b>");
    private static readonly PictureId Logo = new(PictureFormat.Png, 320, 96, new string('a', 32));

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(null, "Ana", null, false)]
    [InlineData(null, null, "https://oak.example", false)]
    [InlineData("https://oak.example/book", null, null, true)]
    [InlineData(null, "Ana", "https://oak.example", true)]
    public async Task An_invitation_to_a_call_needs_somewhere_to_go(string? booking, string? coach, string? website, bool shown)
    {
        var html = await Html<BookingCta>(Plain with { BookingUrl = booking, CoachName = coach, WebsiteUrl = website });
        Assert.Equal(shown, html.Contains("<a class=\"button\"", StringComparison.Ordinal));
        // Never an empty card.
        Assert.Equal(shown, html.Trim().Length > 0);
    }

    [Fact]
    public async Task A_name_stands_where_there_is_no_logo_for_the_ground()
    {
        var name = await Html<Masthead>(Plain, ("Home", "/q/oak"));
        Assert.Contains("Oak &amp; &lt;b&gt;Elm&lt;/b&gt;", name);
        Assert.DoesNotContain("<img", name);
        var logo = await Html<Masthead>(Plain with { LogoLight = Logo.ToString() }, ("Home", "/q/oak"));
        Assert.Contains($"srcset=\"/t/oak/media/{Logo}.webp\"", logo);
        Assert.Contains("width=\"320\" height=\"96\"", logo);
        Assert.Contains("<span class=\"on-dark-ground\">", logo);
        // An id that was made up shows the name, not a broken picture.
        Assert.DoesNotContain("<img", await Html<Masthead>(Plain with { LogoLight = "../../secret" }, ("Home", "/q/oak")));
    }

    [Fact]
    public async Task The_preview_shows_each_part_of_the_real_quiz()
    {
        var visit = SampleVisit.Of(ResolvedFramework.Of(FrameworkDefinitions.MoneyArchetypes))!;
        Assert.NotNull(visit.Card?.Ranking.Primary);
        var parts = new Dictionary<PreviewPane, string>
        {
            [PreviewPane.Landing] = "class=\"hero\"",
            [PreviewPane.Step] = "class=\"step\"",
            [PreviewPane.Result] = "class=\"spider\"",
            [PreviewPane.Booking] = "No invitation to a call is shown",
        };
        foreach (var (pane, part) in parts)
        {
            var html = await Html<PreviewPage>(Plain, ("Visit", visit), ("Pane", pane));
            Assert.Contains(part, html);
            Assert.DoesNotContain(" style=", html);
            Assert.DoesNotContain("<script", html);
        }
    }

    [Fact]
    public void The_line_to_embed_cannot_be_broken_by_a_name()
    {
        var tenant = new Tenant
        {
            Id = new TenantId(Guid.CreateVersion7()),
            Slug = TenantSlug.Parse("oak"),
            Name = "Oak",
            Locale = "en-GB",
            TimeZone = "Europe/London",
        };
        var app = new Uri("https://quiz.example/coach/");
        Assert.Equal(
            "<script src=\"https://quiz.example/embed.js\" data-tenant=\"oak\" data-title=\"Quiz by A&quot; onload=&quot;alert(1)\" async></script>",
            EmbedLine.Of(app, tenant, " A\" onload=\"alert(1) ", null)
        );
        tenant.Hosts.Add(new TenantHost { Host = "quiz.oak.example", TenantId = tenant.Id });
        Assert.StartsWith(
            "<script src=\"https://quiz.oak.example/embed.js\" data-tenant=\"oak\" data-format=\"likert\"",
            EmbedLine.Of(app, tenant, "Oak", FormatCatalogue.All[0])
        );
    }

    private static async Task<string> Html<T>(Brand brand, params (string Name, object Value)[] more)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = new Dictionary<string, object?> { ["Brand"] = brand, ["Slug"] = "oak" };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
    }
}
