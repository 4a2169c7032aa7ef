using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

/// <summary>Sessions of any format and length on the shipped framework.</summary>
internal static class Visits
{
    /// <summary>Every format with every length and scale that a session can have.</summary>
    public static readonly (ModeKey Mode, string Variant, string Scale)[] Offers =
    [
        .. from format in FormatCatalogue.All
        let plan = Play.Framework.Plan(format.Key)
        where plan is not null
        from variant in plan.Variants
        from scale in format.Key == ModeKey.Likert ? Play.Scales : [plan.Scale]
        select (format.Key, variant.Key, scale),
    ];

    /// <summary>For theories: by their names, so that a report reads well.</summary>
    public static TheoryData<string, string, string> Named
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var (mode, variant, scale) in Offers)
            {
                all.Add(mode.Value, variant, scale);
            }

            return all;
        }
    }

    public static SessionState Begin(ModeKey mode, string variant, string scale, ulong seed) =>
        SessionState.Begin(new SessionFacts(Play.Framework.Hash, mode, variant, scale, Play.Framework.Plan(mode)!.PageSize, new SessionSeed(seed)));

    /// <summary>Whoever answers without looking, each choice equally likely.</summary>
    public static SessionState Blind(ModeKey mode, string variant, string scale, ulong seed)
    {
        var chance = new SeededShuffle(seed, "visitor");
        return Through(Begin(mode, variant, scale, seed), (run, step, sheet) => run.Blindly(step, sheet, chance));
    }

    /// <summary>To the end, by what <paramref name="choose"/> says at each step.</summary>
    public static SessionState Through(SessionState state, Func<FormatRun, int, AnswerSheet, ItemAnswer[]> choose)
    {
        for (var at = 30_000L; ; at += 30_000)
        {
            var (run, sheet) = SessionMachine.Open(Play.Framework, state);
            if (state.StepsDone >= run.ExpectedSteps(sheet))
            {
                return state;
            }

            var answer = new StepAnswer(state.StepsDone, [.. choose(run, state.StepsDone, sheet)], true, false, at);
            state = Assert.IsType<AnswerOutcome.Accepted>(SessionMachine.Apply(Play.Framework, state, answer)).Next;
        }
    }

    /// <summary>Of answers that are bound together the ones, of free ones for each item the one, that say most (or least) for an archetype.</summary>
    public static SessionState Leaning(ModeKey mode, string variant, string scale, ulong seed, ArchetypeId archetype, bool towards)
    {
        var chance = new SeededShuffle(seed, "leaning");
        return Through(
            Begin(mode, variant, scale, seed),
            (run, step, sheet) =>
            {
                var draws = Enumerable.Range(0, 24).Select(_ => run.Blindly(step, sheet, chance)).Concat(Ends(run, step, sheet)).ToArray();
                var best = draws.MaxBy(d => Fit(d))!;
                ItemAnswer[] each = [.. best.Select((a, i) => draws.Select(d => d[i]).MaxBy(x => Fit([x])))];
                return run.FaultOf(step, SheetOf(each)) is null ? each : best;

                AnswerSheet SheetOf(ItemAnswer[] items) =>
                    new(
                        AnswerLog.Empty.Append([.. items.Select(i => AnswerEntry.Answer(step, run.Find(i.ItemId)!.Value, i.Value, 0))]).Next,
                        run.ItemCount
                    );

                int Fit(ItemAnswer[] items) =>
                    (towards ? 1 : -1)
                    * run.Contributions(SheetOf([.. items.Where(i => i.Text is null)])).Where(c => c.Archetype == archetype).Sum(c => c.Points);
            }
        );
    }

    // All coins in one jar: nobody draws that by chance.
    private static IEnumerable<ItemAnswer[]> Ends(FormatRun run, int step, AnswerSheet sheet)
    {
        var items = run.ItemsOf(step, sheet).ToArray();
        return items.Length > 1 && run.IsChoice(items[0], 100)
            ? items.Select(full => items.Select(i => new ItemAnswer(run.ItemId(i), i == full ? 100 : 0)).ToArray())
            : [];
    }
}
