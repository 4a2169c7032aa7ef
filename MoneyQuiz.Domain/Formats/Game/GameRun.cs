using MoneyQuiz.Domain.Formats.Game.Kinds;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>One session's way through the rounds. Even steps are rounds, odd ones the cards that end them.</summary>
public sealed class GameRun : FormatRun
{
    private readonly GamePlan _plan;
    private readonly SessionFacts _facts;
    private readonly int[]?[] _orders;

    internal GameRun(GamePlan plan, SessionFacts facts) => (_plan, _facts, _orders) = (plan, facts, new int[plan.Content.Rounds.Length][]);

    public override int ItemCount => _plan.Items.Length;

    public override int ExpectedSteps(AnswerSheet sheet) => _plan.Content.Rounds.Length * 2;

    public override int ExpectedItems(AnswerSheet sheet) => ItemCount;

    public override ReadOnlySpan<int> ItemsOf(int step, AnswerSheet sheet)
    {
        if (IsCard(step))
        {
            return [];
        }

        var round = step / 2;
        return _plan.Items[_plan.FirstOf[round]].Kind.AsksEachOption ? Order(round) : new[] { _plan.FirstOf[round] };
    }

    public override int? Find(string itemId) => _plan.ItemNumbers.TryGetValue(itemId, out var item) ? item : null;

    public override string ItemId(int item) => _plan.Items[item].Id;

    public override string ItemText(int item)
    {
        var (round, option, kind) = Of(item);
        return !kind.AsksEachOption ? round.Scene
            : round.Options[option] is { Lower: { } lower } scale ? $"{lower} – {scale.Text}"
            : round.Options[option].Text;
    }

    public override string ChoiceLabel(int item, int value)
    {
        var (round, option, kind) = Of(item);
        return kind.Label(round, option, value);
    }

    public override string Evidence(int item, int value)
    {
        var (round, option, kind) = Of(item);
        return kind.Reason(round, option, value);
    }

    public override bool IsChoice(int item, int value) => value >= 0 && value < _plan.Items[item].Kind.Values(RoundOf(item));

    public override string? FaultOf(int step, AnswerSheet sheet)
    {
        if (IsCard(step))
        {
            return null;
        }

        var round = _plan.Content.Rounds[step / 2];
        var values = new int?[_plan.CountOf(step / 2)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = sheet[_plan.FirstOf[step / 2] + i];
        }

        return RoundKinds.Of(round).Fault(round, values);
    }

    public override ItemAnswer[] Blindly(int step, AnswerSheet sheet, SeededShuffle chance)
    {
        if (IsCard(step))
        {
            return [];
        }

        var round = _plan.Content.Rounds[step / 2];
        var first = _plan.FirstOf[step / 2];
        return [.. RoundKinds.Of(round).Blindly(round, chance).Select((value, i) => new ItemAnswer(ItemId(first + i), value))];
    }

    public override Step Show(int step, AnswerSheet sheet)
    {
        var (number, total, done) = (step / 2, ExpectedSteps(sheet), sheet.StepsDone);
        var round = _plan.Content.Rounds[number];
        if (IsCard(step))
        {
            return new GameCardStep
            {
                Index = step,
                Total = total,
                Done = done,
                Items = [],
                Number = number + 1,
                Rounds = total / 2,
                Round = round,
                Card = GameReveal.Of(_plan, number, sheet, _facts.Seed),
                Hand = [.. Enumerable.Range(0, number + 1).Select(r => GameReveal.Of(_plan, r, sheet, _facts.Seed))],
            };
        }

        var items = ItemsOf(step, sheet).ToArray();
        return new GameRoundStep
        {
            Index = step,
            Total = total,
            Done = done,
            Items = [.. items.Select((item, i) => new StepItem(i + 1, ItemId(item), ItemText(item), sheet[item]))],
            Number = number + 1,
            Rounds = total / 2,
            Round = round,
            Choices = [.. Order(number).Select(o => o - _plan.FirstOf[number]).Select(o => new GameChoice(o, round.Options[o]))],
        };
    }

    public override Contribution[] Contributions(AnswerSheet sheet) => GameEvidence.Of(_plan, sheet);

    // Rounds are too unlike each other for one choice to be “the same” in all of them. The middle of a scale is neutral.
    public override QualitySigns Signs(AnswerSheet sheet) => new(0, 2, [], _plan.Items.Index().Count(i => i.Item.Kind.IsNeutral(sheet[i.Index])));

    private static bool IsCard(int step) => step % 2 == 1;

    private GameRound RoundOf(int item) => _plan.Content.Rounds[_plan.Items[item].Round];

    private (GameRound Round, int Option, RoundKind Kind) Of(int item) => (RoundOf(item), _plan.Items[item].Option, _plan.Items[item].Kind);

    // Options in an order of the session's own, so that none gains by where it stands; as if each were an item of the round.
    private int[] Order(int round)
    {
        if (_orders[round] is { } known)
        {
            return known;
        }

        int[] order = [.. Enumerable.Range(_plan.FirstOf[round], _plan.Content.Rounds[round].Options.Length)];
        new SeededShuffle(_facts.Seed.Value, $"game round {round}").Shuffle(order.AsSpan());
        return _orders[round] = order;
    }
}
