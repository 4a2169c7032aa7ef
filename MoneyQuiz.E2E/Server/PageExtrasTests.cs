using Xunit.Sdk;

namespace MoneyQuiz.E2E.Server;

/// <summary>The check that stands behind “accessible” everywhere finds what it is there to find.</summary>
public sealed class PageExtrasTests(Machine machine)
{
    [Theory]
    [InlineData("image-alt", """<img src="data:,">""")]
    [InlineData("image-alt", """<iframe title="inside" srcdoc="<html lang=en><title>inside</title><img src='data:,'></html>"></iframe>""")]
    [InlineData("color-contrast", """<p style="color: #999; background: #fff">hard to read</p>""")]
    [InlineData(
        "target-size",
        """<button style="all: unset; width: 9px; height: 9px">a</button><button style="all: unset; width: 9px; height: 9px">b</button>"""
    )]
    public async Task A_fault_is_named(string rule, string content)
    {
        await using var browser = await machine.Chromium.NewContextAsync();
        var page = await browser.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><html lang='en'><title>A page</title><main><h1>A page</h1>{content}</main></html>");
        var fault = await Assert.ThrowsAnyAsync<XunitException>(() => page.NoAxeViolations("a page"));
        Assert.Contains($"{rule}: <", fault.Message, StringComparison.Ordinal);
    }
}
