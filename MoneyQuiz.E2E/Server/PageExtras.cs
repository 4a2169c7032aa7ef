using Deque.AxeCore.Commons;

namespace MoneyQuiz.E2E.Server;

internal static class PageExtras
{
    // Frames of other origins answer as well.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript() + ";axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });";

    /// <summary>Waits until the page's circuit is there: a button pressed before it would be pressed in vain.</summary>
    public static Task Ready(this IPage page) => page.Locator("[data-ready=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>All of axe's rules up to WCAG 2.2 AA, all impacts: none may fail.</summary>
    /// <param name="frames">Whether to look into frames too: one with a whole page in it has landmarks of its own.</param>
    public static async Task NoAxeViolations(this IPage page, string where, bool frames = true)
    {
        await page.ComesToRest();
        foreach (var frame in frames ? page.Frames : [page.MainFrame])
        {
            await frame.EvaluateAsync(Axe);
        }

        // Run where it was loaded, and asked for what fails alone: what a runner brings back of all that holds takes longer than the rules.
        var found = await page.EvaluateAsync<string[]>(
            """
            async (options) => {
              const { violations } = await axe.run(document, options);
              return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} ${n.any.map((c) => c.message).join(" ")}`));
            }
            """,
            new
            {
                iframes = frames,
                resultTypes = (string[])["violations"],
                runOnly = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                // Of WCAG 2.2 AA, and off unless it is asked for.
                rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } },
            }
        );
        Figure.Note("axe", $"violations={found.Length} {where}");
        Assert.True(found.Length == 0, $"{where}\n" + string.Join('\n', found));
    }

    /// <summary>Waits until nothing moves or fades any more: a colour halfway between two themes is neither's.</summary>
    private static Task ComesToRest(this IPage page) =>
        page.EvaluateAsync(
            """
            async () => {
              for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
              const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity && a.playState === "running");
              await Promise.all(ending.map((a) => a.finished.catch(() => {})));
            }
            """
        );

    /// <summary>The page is no wider than its window; what sticks out is named.</summary>
    public static async Task NeverScrollsSideways(this IPage page, string where)
    {
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => {
              const { scrollWidth, clientWidth } = document.scrollingElement;
              if (scrollWidth <= clientWidth) return [];
              const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > clientWidth + 0.5);
              return [`${scrollWidth} of ${clientWidth} px`, ...wide.map((e) => e.cloneNode().outerHTML?.slice(0, 120))];
            }
            """
        );
        Assert.True(wide.Length == 0, $"{where} scrolls sideways:\n" + string.Join('\n', wide));
    }
}
