using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Formats.Game.Kinds;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>What Game content must hold: rounds that can be played, cards that can be turned, and as much to earn for each archetype.</summary>
public static partial class GameCheck
{
    public const int MostRounds = 12;
    public const int MostPoints = 60;

    public static IReadOnlyList<ContentFault> Faults(GameContent content)
    {
        var faults = new FaultList();
        content.Offer.Check("/offer", faults);
        faults.Must(content.Rounds.Length is >= 1 and <= MostRounds, "/rounds", $"Give 1 to {MostRounds} rounds; there are {content.Rounds.Length}.");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < content.Rounds.Length; i++)
        {
            CheckRound(content.Rounds[i], $"/rounds/{i}", ids, faults);
        }

        if (faults.All.Count == 0)
        {
            CheckBalance(content, faults);
        }

        return faults.All;
    }

    private static void CheckRound(GameRound round, string at, HashSet<string> ids, FaultList faults)
    {
        var kind = RoundKinds.Of(round);
        CheckId(round.Id, $"{at}/id", ids, faults);
        faults.Text($"{at}/title", round.Title, 60);
        faults.Text($"{at}/scene", round.Scene, 300);
        faults.Text($"{at}/ask", round.Ask, 160);
        var (least, most) = kind.Options;
        faults.Must(
            round.Options.Length >= least && round.Options.Length <= most,
            $"{at}/options",
            $"A round of this kind has {(least == most ? $"{least}" : $"{least} to {most}")} options; there are {round.Options.Length}."
        );
        for (var i = 0; i < round.Options.Length; i++)
        {
            CheckOption(round, round.Options[i], kind.HasOtherEnd, $"{at}/options/{i}", ids, faults);
        }

        if (round.TimeOut is { } late)
        {
            faults.Must(kind.HasClock, $"{at}/time_out", "This kind of round has no clock. Take it out.");
            CheckOption(round, late, hasOtherEnd: false, $"{at}/time_out", ids, faults);
        }

        faults.Must(kind.HasClock || round.Seconds is null, $"{at}/seconds", "This kind of round has no clock. Take it out.");
        kind.Check(round, at, faults);
        CheckOnce(round, kind, at, faults);
        CheckCards(round, at, faults);
    }

    private static void CheckOption(GameRound round, GameOption option, bool hasOtherEnd, string at, HashSet<string> ids, FaultList faults)
    {
        CheckId(option.Id, $"{at}/id", ids, faults);
        faults.Text($"{at}/text", option.Text, 140);
        faults.Must(
            hasOtherEnd == !option.Otherwise.IsEmpty && hasOtherEnd == (option.OtherCard is not null),
            at,
            hasOtherEnd ? "Say what the other end means: “otherwise” and “other_card”." : "An option of this kind has no other end."
        );
        foreach (var (name, evidence) in new[] { ("evidence", option.Evidence), ("otherwise", option.Otherwise) })
        {
            faults.Must(name == "otherwise" || evidence.Length > 0, $"{at}/{name}", "Let it speak of at least one archetype.");
            faults.Must(evidence.Length <= 3, $"{at}/{name}", "Let it speak of one to three archetypes.");
            faults.Must(evidence.All(e => e.Points is >= 1 and <= MostPoints), $"{at}/{name}", $"Give 1 to {MostPoints} points.");
        }

        foreach (var (name, card) in new[] { ("card", option.Card), ("other_card", option.OtherCard) })
        {
            faults.Must(card is null || round.Cards.Any(c => c.Id == card), $"{at}/{name}", $"This round has no card “{card}”.");
        }
    }

    // Where one option's gain is another's loss, an archetype in both could never reach its most.
    private static void CheckOnce(GameRound round, RoundKind kind, string at, FaultList faults)
    {
        var groups = kind.HasOtherEnd ? round.Options.Select(o => o.Evidence.Concat(o.Otherwise)) : [round.Options.SelectMany(o => o.Evidence)];
        foreach (var group in groups)
        {
            var twice = group.CountBy(e => e.Archetype).Where(g => g.Value > 1).Select(g => g.Key.Key());
            faults.Must(
                !twice.Any(),
                $"{at}/options",
                $"Of choices that exclude each other only one may speak of the same archetype: {string.Join(", ", twice)}."
            );
        }
    }

    private static void CheckCards(GameRound round, string at, FaultList faults)
    {
        faults.Must(
            round.Cards.DistinctBy(c => c.Id, StringComparer.Ordinal).Count() == round.Cards.Length,
            $"{at}/cards",
            "Name each card only once."
        );
        var used = GameEvidence.Options(round).SelectMany(o => new[] { o.Card, o.OtherCard }).ToHashSet(StringComparer.Ordinal);
        foreach (var (i, card) in round.Cards.Index())
        {
            CheckCard(card, $"{at}/cards/{i}", faults);
            faults.Must(
                used.Contains(card.Id),
                $"{at}/cards/{i}",
                "Nothing in this round leads to this card. Take it out, or let an option name it."
            );
        }

        CheckCard(round.Even, $"{at}/even", faults);
    }

    private static void CheckCard(GameCard card, string at, FaultList faults)
    {
        faults.Must(Id().IsMatch(card.Id), $"{at}/id", "Use lower-case letters, digits and dashes.");
        faults.Text($"{at}/title", card.Title, 60);
        faults.Text($"{at}/text", card.Text, 300);
    }

    private static void CheckBalance(GameContent content, FaultList faults)
    {
        var most = ArchetypeIds.All.Select(a => (Archetype: a, Most: content.Rounds.Sum(r => MostOf(r, a)))).ToArray();
        faults.Must(
            most[0].Most > 0 && most.All(m => m.Most == most[0].Most),
            "/rounds",
            "Let each archetype earn as much as any other; at most now: " + string.Join(", ", most.Select(m => $"{m.Archetype.Key()} {m.Most}")) + "."
        );
    }

    // “Time ran out” is a way out, not a way to earn: it may not give more than an option.
    private static int MostOf(GameRound round, ArchetypeId archetype)
    {
        var ends = round.Options.Select(o => Points(o.Evidence, archetype) + Points(o.Otherwise, archetype));
        return RoundKinds.Of(round).AsksEachOption ? ends.Sum() : Math.Max(ends.Max(), Points(round.TimeOut?.Evidence ?? [], archetype));
    }

    private static int Points(ImmutableArray<Evidence> evidence, ArchetypeId archetype) =>
        evidence.Where(e => e.Archetype == archetype).Sum(e => e.Points);

    private static void CheckId(string id, string at, HashSet<string> ids, FaultList faults) =>
        faults.Must(Id().IsMatch(id) && ids.Add(id), at, "Use an id of its own: lower-case letters, digits and dashes.");

    // jar-rainy-day
    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
