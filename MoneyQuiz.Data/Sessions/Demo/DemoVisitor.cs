using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Demo;

/// <summary>
/// Somebody made up, who answers the real quiz through the real machine: with leanings of their own, a little noise, at a
/// human pace, and now and then not to the end.
/// </summary>
internal sealed class DemoVisitor
{
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
        var statements = ((LikertContent)resolved.Content.Modes[facts.Mode]).Statements.ToDictionary(
            s => s.Id,
            s => s.Archetype,
            StringComparer.Ordinal
        );
        var pace = 2200 + _chance.Below(3800);
        var hurry = _chance.Below(100) < 4;
        var elapsed = 0L;
        while (SessionMachine.Current(resolved, state) is LikertStep step)
        {
            elapsed += step.Items.Length * (hurry ? 700 : pace + _chance.Below(1500));
            var items = step.Items.Select(i => new ItemAnswer(i.Id, Choose(statements[i.Id], step.Choices.Length))).ToImmutableArray();
            var answer = new StepAnswer(step.Index, items, Submits: true, SkipsGaps: false, elapsed);
            state = SessionMachine.Apply(resolved, state, answer) is AnswerOutcome.Accepted taken
                ? taken.Next
                : throw new InvalidOperationException("The machine refused a demo visitor's answer.");
            // One in fifty stops at each page: longer quizzes lose more people.
            if (_chance.Below(50) == 0)
            {
                break;
            }
        }

        return (state, elapsed);
    }

    private int Choose(ArchetypeId archetype, int choices)
    {
        var tendency = _leanings[(int)archetype] + _chance.Below(41) - 20;
        return Math.Clamp(tendency * choices / 100, 0, choices - 1);
    }
}
