using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Bench.Scoring;

/// <summary>What the engine is set against: the latest answer of each statement, its points added to its archetype, and a percentage. No ranking, rules, quality, trace.</summary>
internal sealed class OnlySums(ResolvedFramework framework)
{
    private readonly int[] _archetypes = [.. ((LikertContent)framework.Content.Modes[ModeKey.Likert]).Statements.Select(s => (int)s.Archetype)];

    public int Of(SessionState state)
    {
        Span<int> latest = stackalloc int[112];
        latest.Fill(-1);
        foreach (ref readonly var entry in state.Log.Entries.AsSpan())
        {
            if (entry.Kind == AnswerKind.Answer)
            {
                latest[entry.Item] = entry.Value;
            }
        }

        Span<int> earned = stackalloc int[8];
        Span<int> most = stackalloc int[8];
        for (var item = 0; item < latest.Length; item++)
        {
            if (latest[item] >= 0)
            {
                earned[_archetypes[item]] += latest[item] * 2;
                most[_archetypes[item]] += 8;
            }
        }

        var sum = 0;
        for (var i = 0; i < earned.Length; i++)
        {
            sum += most[i] == 0 ? 0 : earned[i] * 10_000 / most[i];
        }

        return sum;
    }
}
