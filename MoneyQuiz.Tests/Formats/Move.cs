using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Tests.Formats;

internal enum MoveKind
{
    /// <summary>All of the step's items, each with a choice.</summary>
    Honest,

    /// <summary>Some of them.</summary>
    Partial,

    /// <summary>Some of them with values that may be no choices, and texts that may be no texts.</summary>
    Wild,
}

/// <summary>What a random visitor does once.</summary>
/// <param name="Step">From the current one.</param>
/// <param name="Foreign">Sends an item of another step as well.</param>
/// <param name="Repeat">Sends what was sent before once more.</param>
internal sealed record Move(int Step, MoveKind Kind, int Seed, bool Foreign, bool Repeat, bool Submits, bool Skips)
{
    private static readonly string?[] Texts =
    [
        "",
        "   ",
        null,
        "I plan every pound and check the list twice.\r\nThen I give it away.",
        "\u0000bell\u0007 and half a pair \ud83d",
        "ünïcødé 🪙",
        new string('x', FreeText.Longest),
        new string('x', FreeText.Longest + 1),
    ];

    public StepAnswer On(FormatRun run, AnswerSheet sheet, long at)
    {
        var chance = new SeededShuffle((ulong)Seed, "move");
        var step = sheet.StepsDone + Step;
        var known = step >= 0 && step <= sheet.StepsDone && step < run.ExpectedSteps(sheet);
        var items = known ? run.Blindly(step, sheet, chance).ToList() : [];
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = run.Find(items[i].ItemId)!.Value;
            if (run.IsText(item) && chance.Below(3) > 0)
            {
                items[i] = items[i] with { Text = Texts[chance.Below(Kind == MoveKind.Wild ? Texts.Length : 4)] ?? "" };
            }

            if (Kind != MoveKind.Honest && chance.Below(4) == 0)
            {
                items.RemoveAt(i);
            }
            else if (Kind == MoveKind.Wild && chance.Below(3) == 0)
            {
                items[i] = items[i] with { Value = chance.Below(104) - 1, Text = Texts[chance.Below(Texts.Length)] };
            }
        }

        if (Foreign)
        {
            items.Add(new ItemAnswer(run.ItemId(chance.Below(run.ItemCount)), 0));
        }

        return new StepAnswer(step, [.. items], Submits, Skips, at);
    }
}
