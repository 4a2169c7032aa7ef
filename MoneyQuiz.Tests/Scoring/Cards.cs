using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring;

/// <summary>Score cards from choices written down by archetype.</summary>
internal static class Cards
{
    /// <param name="choices">“ruler 4 3 -”: choices for the archetype's statements in the order of the content; - leaves one out, as do those not written.</param>
    public static (SessionState State, ScoreCard Card) Of(string variant, string scale, ulong seed, params string[] choices)
    {
        var written = choices.Select(c => c.Split(' ')).ToDictionary(c => c[0], c => new Queue<string>(c.Skip(1)));
        var byStatement = Play
            .Likert.Statements.Where(s => variant == "full" || (variant == "short" ? s.Short : s.Blitz))
            .ToDictionary(
                s => s.Id,
                s => written.TryGetValue(s.Archetype.Key(), out var q) && q.TryDequeue(out var c) && c != "-" ? int.Parse(c) : (int?)null
            );
        Assert.All(written, w => Assert.Empty(w.Value));
        var state = Play.Through(Play.Facts(variant, scale, seed), s => byStatement[s.Id]);
        return (state, ScoringEngine.Score(Play.Framework, state));
    }

    /// <summary>A visitor who chooses blindly, each choice equally likely.</summary>
    public static SessionState Random(string variant, string scale, ulong seed)
    {
        var chance = new MoneyQuiz.Domain.Formats.SeededShuffle(seed, "visitor");
        var choices =
            scale == "five" ? 5
            : scale == "three" ? 3
            : 2;
        return Play.Through(Play.Facts(variant, scale, seed), _ => chance.Below(choices));
    }
}
