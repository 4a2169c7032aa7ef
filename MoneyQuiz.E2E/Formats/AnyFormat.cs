namespace MoneyQuiz.E2E.Formats;

/// <summary>
/// A visitor who takes whatever format there is, by what the step's form asks for. Knows kinds of fields and no format: a new one is
/// walked by adding its path here, and <see cref="WholeWayTests"/> fails as long as the chooser offers one that isn't.
/// </summary>
/// <param name="find">Of a page or of a frame.</param>
internal sealed class AnyFormat(Func<string, ILocator> find)
{
    private const float Patience = 20_000;

    /// <summary>By their paths.</summary>
    public static readonly TheoryData<string> All = ["likert", "mirror", "game"];

    private AnyFormat(IPage page)
        : this(selector => page.Locator(selector)) { }

    public static AnyFormat On(IPage page) => new(page);

    /// <summary>Where the visitor is: <c>Round 3 of 6</c>.</summary>
    public Task<string> Place() => find(".progress-words span").First.InnerTextAsync();

    /// <summary>To the end of the last step; calls <paramref name="each"/> at every step before it is answered.</summary>
    public async Task<int> Finish(Func<int, Task>? each = null, int most = 40)
    {
        for (var step = 0; step < most; step++)
        {
            if (each is not null)
            {
                await each(step);
            }

            await Answer(step);
            if (!await GoOn())
            {
                return step + 1;
            }
        }

        throw new InvalidOperationException("The quiz has no end.");
    }

    /// <summary>Fills all of the step's fields.</summary>
    public async Task Answer(int salt = 0)
    {
        await Ranks();
        await Coins();
        await Texts(salt);
        var groups = find("fieldset.statement");
        var count = await groups.CountAsync();
        for (var i = 0; i < count; i++)
        {
            // Where the script shows one at a time, the one before slides away by itself.
            var group = groups.Nth(i);
            await Expect(group).ToBeVisibleAsync();
            var choices = group.Locator("label.choice");
            await choices.Nth((i + salt) % await choices.CountAsync()).ClickAsync();
        }
    }

    /// <summary>False: that was the last step.</summary>
    public async Task<bool> GoOn()
    {
        var here = await Place();
        await find(".moves button").ClickAsync();
        await Expect(find($".progress-words:has-text('{here}')")).ToHaveCountAsync(0, new() { Timeout = Patience });
        // Another step, or the page after all of them.
        await Expect(find("form.step, .lead-form, .leading").First).ToBeVisibleAsync(new() { Timeout = Patience });
        return await find("form.step").CountAsync() == 1;
    }

    // Upside down, whichever way there is: by buttons where the script has put them, else by the fields themselves.
    private async Task Ranks()
    {
        var cards = find("fieldset.rank");
        var count = await cards.CountAsync();
        if (count == 0)
        {
            return;
        }

        if (await find("[data-ordering=on]").CountAsync() == 1)
        {
            await cards.First.Locator("[data-down]").ClickAsync();
            return;
        }

        for (var i = 0; i < count; i++)
        {
            await cards.Nth(i).Locator("input").Nth(count - 1 - i).CheckAsync();
        }
    }

    private async Task Coins()
    {
        var jars = find("input[type=number]");
        var count = await jars.CountAsync();
        for (var i = 0; i < count; i++)
        {
            await jars.Nth(i).FillAsync($"{100 / count}");
        }
    }

    private async Task Texts(int salt)
    {
        var texts = find("form.step textarea");
        if (await texts.CountAsync() == 1 && salt % 2 == 0)
        {
            await texts.FillAsync("I plan every pound, check my list twice and then give my sister the rent money.");
        }
    }
}
