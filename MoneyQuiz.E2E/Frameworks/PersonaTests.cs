using MoneyQuiz.E2E.Likert;

namespace MoneyQuiz.E2E.Frameworks;

/// <summary>A coach makes a landing page for one audience; a visitor comes by it.</summary>
public sealed class PersonaTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Slug = "new-parents";

    [Fact]
    public async Task A_page_is_written_pictured_published_and_its_visitors_are_known()
    {
        await using var desk = await app.Browser(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var page = await desk.ConfigAdmin(app, "personas@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to Personas" }).ClickAsync();
        await page.Locator(".item-open", new() { HasText = "Personas 1" }).ClickAsync();
        var at = "#f-landing_overrides-personas-0-";
        await page.Locator(at + "slug").FillAsync(Slug);
        await page.Locator(at + "headline").FillAsync("Money after the baby");
        await page.Locator(at + "lead").FillAsync("Two of you, three mouths.");
        await page.Locator(at + "mode").SelectOptionAsync("likert");
        await page.Locator(at + "picture")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "table.svg",
                    MimeType = "image/svg+xml",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'><rect width='400' height='300' fill='#e4d9c8'/></svg>"
                    ),
                }
            );
        await Expect(page.Locator(".picture-shown img")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.Type(at + "picture_alt", "Two at a kitchen table");
        await Expect(page.Locator(at + "link")).ToHaveValueAsync($"{app.Url}/q/willow/lp/{Slug}");
        await page.NoAxeViolations("a persona in the editor", frames: false);
        await page.Publish();
        await page.PublishedVersion();

        // Without a script, on a phone: from the page to the first answer.
        await using var phone = await app.Browser(Visitor.PhoneWith(script: false));
        var visitor = await phone.NewPageAsync();
        await visitor.GotoAsync($"/q/willow/lp/{Slug}?utm_source=clinic");
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Money after the baby");
        await Expect(visitor.GetByAltText("Two at a kitchen table")).ToBeVisibleAsync();
        await visitor.NeverScrollsSideways("A persona's page");
        await visitor.Locator("[data-format=likert] button").ClickAsync();
        await visitor.Answer(i => i % 4);
        await visitor.Submit();
        Assert.Equal("clinic", await app.Database.Scalar($"select utm_source from assess_sessions where persona = '{Slug}'"));

        await page.GotoAsync($"/coach/quiz-sessions?tenant=willow&persona={Slug}");
        await page.Ready();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
    }
}
