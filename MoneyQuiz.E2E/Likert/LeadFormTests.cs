namespace MoneyQuiz.E2E.Likert;

public sealed class LeadFormTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Faults_are_named_nothing_typed_is_lost_and_the_rows_hold_the_exact_words(bool script)
    {
        var address = $"rosalind.{script}@example.com";
        await using var browser = await app.Browser(Visitor.PhoneWith(script));
        var page = await browser.NewPageAsync();
        await page.Begin();
        await page.Finish(i => (i * 2) % 5);
        Assert.Equal(0, await page.Locator("input:checked").CountAsync());

        await page.Locator("#name").FillAsync("Rosalind");
        await page.Locator("#email").FillAsync("rosalind at example");
        await page.Locator("button.button").ClickAsync();
        await Expect(page).ToHaveTitleAsync("Error: Keep your result · Willow Lane Money Coaching");
        var sentence = await page.Locator("#email-fault").InnerTextAsync();
        await Expect(page.Locator(".summary a[href='#email']")).ToHaveTextAsync(sentence);
        await Expect(page.Locator("#name")).ToHaveValueAsync("Rosalind");
        await Expect(page.Locator("#email")).ToHaveValueAsync("rosalind at example");

        await page.Locator("#email").FillAsync(address);
        await page.Locator("#consent_result").CheckAsync();
        var text = await page.Locator(".consent:has(#consent_result) span").InnerTextAsync();
        await page.Locator("button.button").ClickAsync();
        await page.WaitForURLAsync("**/result");

        Assert.Equal(
            $"Rosalind|Result|{text}|quiz",
            await app.Database.Scalar(
                $"""
                select concat_ws('|', l.name, c.kind, c.text, c.source) from leads l join consents c on c.lead_id = l.id
                join assess_sessions s on s.lead_id = l.id and s.id = c.session_id where l.email_norm = '{address.ToLowerInvariant()}'
                """
            )
        );
    }
}
