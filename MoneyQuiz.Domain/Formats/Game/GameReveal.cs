using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>Which card a round turns over: the one that its answers speak for most.</summary>
internal static class GameReveal
{
    // All kinds' wholes (1, 3, 6, 100) divide it.
    private const int Voice = 300;

    public static GameCard Of(GamePlan plan, int number, AnswerSheet sheet, SessionSeed seed)
    {
        var round = plan.Content.Rounds[number];
        var voices = round.Cards.ToDictionary(c => c.Id, _ => 0, StringComparer.Ordinal);
        for (var i = 0; i < plan.CountOf(number); i++)
        {
            if (sheet[plan.FirstOf[number] + i] is { } value)
            {
                Hear(voices, round, plan.Items[plan.FirstOf[number] + i], value);
            }
        }

        var loudest = voices.Values.Max();
        var tied = round.Cards.Where(c => voices[c.Id] == loudest).ToArray();
        // More than half of the cards alike, or nothing said: none stands out.
        return loudest == 0 || tied.Length * 2 > round.Cards.Length ? round.Even
            : tied.Length == 1 ? tied[0]
            : tied[new SeededShuffle(seed.Value, $"game card {number}").Below(tied.Length)];
    }

    private static void Hear(Dictionary<string, int> voices, GameRound round, GameItem item, int value)
    {
        if (!item.Kind.AsksEachOption)
        {
            voices[GameEvidence.Options(round).ElementAt(value).Card] += Voice;
            return;
        }

        var (share, other, whole) = item.Kind.Weigh(round, item.Option, value);
        var option = round.Options[item.Option];
        voices[option.Card] += Voice * share / whole;
        if (option.OtherCard is { } card)
        {
            voices[card] += Voice * other / whole;
        }
    }
}
