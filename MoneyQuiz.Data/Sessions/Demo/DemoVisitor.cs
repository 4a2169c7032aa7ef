using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Demo;

/// <summary>
/// Somebody made up, who takes any format through the real machine: with leanings of their own, a little noise, at a human
/// pace, and now and then not to the end. Of some answers drawn blindly they give those that suit them best.
/// </summary>
internal sealed class DemoVisitor
{
    private const int Draws = 5;

    private readonly SeededShuffle _chance;
    private readonly int[] _leanings = new int[ArchetypeIds.Count];

    public DemoVisitor(ulong seed)
    {
        _chance = new SeededShuffle(seed, "demo visitor");
        for (var i = 0; i < _leanings.Length; i++)
        {
            _leanings[i] = 15 + _chance.Below(55);
        }

        // One pattern leads and one lies low, or all would look alike.
        _leanings[_chance.Below(_leanings.Length)] += 28;
        _leanings[_chance.Below(_leanings.Length)] -= 15;
    }

    /// <summary>The session as it stands when they stop, and how many milliseconds it took.</summary>
    public (SessionState State, long ElapsedMs) Take(ResolvedFramework resolved, SessionFacts facts)
    {
        var state = SessionState.Begin(facts);
        var pace = 2200 + _chance.Below(3800);
        var hurry = _chance.Below(100) < 4;
        var elapsed = 0L;
        while (true)
        {
            var (run, sheet) = SessionMachine.Open(resolved, state);
            if (state.StepsDone >= run.ExpectedSteps(sheet))
            {
                return (state, elapsed);
            }

            var items = Choose(run, state.StepsDone, sheet);
            elapsed += Math.Max(1, items.Length) * (hurry ? 700 : pace + _chance.Below(1500));
            elapsed += items.Sum(i => (i.Text?.Length ?? 0) * 180L);
            var answer = new StepAnswer(state.StepsDone, [.. items], Submits: true, SkipsGaps: false, elapsed);
            state = SessionMachine.Apply(resolved, state, answer) is AnswerOutcome.Accepted taken
                ? taken.Next
                : throw new InvalidOperationException("The machine refused a demo visitor's answer.");
            // One in fifty stops at each page: longer quizzes lose more people.
            if (_chance.Below(50) == 0)
            {
                return (state, elapsed);
            }
        }
    }

    private ItemAnswer[] Choose(FormatRun run, int step, AnswerSheet sheet)
    {
        var draws = Enumerable.Range(0, Draws).Select(_ => run.Blindly(step, sheet, _chance)).ToArray();
        if (draws[0].Length == 0)
        {
            return [];
        }

        if (run.Find(draws[0][0].ItemId) is { } first && run.IsText(first))
        {
            return [draws[0][0] with { Text = DemoPeople.Words(_chance) }];
        }

        // Item by item the best of the draws; where that doesn't fit together, the best draw as a whole.
        ItemAnswer[] each = [.. draws[0].Select((_, i) => draws.Select(d => d[i]).MaxBy(a => Fit(run, step, [a])))];
        return run.FaultOf(step, Sheet(run, step, each)) is null ? each : draws.MaxBy(d => Fit(run, step, d))!;
    }

    // How near the answers come to what they lean to: each archetype's share of what it could have got, in percent.
    private int Fit(FormatRun run, int step, ItemAnswer[] items)
    {
        var off = 0;
        foreach (var c in run.Contributions(Sheet(run, step, items)))
        {
            var wanted = _leanings[(int)c.Archetype] + _chance.Below(41) - 20;
            off += Math.Abs(wanted - (100 * (c.Points - c.Least) / (c.Most - c.Least))) * (c.Most - c.Least);
        }

        return -off;
    }

    private static AnswerSheet Sheet(FormatRun run, int step, ItemAnswer[] items) =>
        new(AnswerLog.Empty.Append([.. items.Select(i => AnswerEntry.Answer(step, run.Find(i.ItemId)!.Value, i.Value, 0))]).Next, run.ItemCount);
}
