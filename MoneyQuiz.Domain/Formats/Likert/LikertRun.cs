using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>One session's way through the statements.</summary>
public sealed class LikertRun : FormatRun
{
    private readonly LikertPlan _plan;
    private readonly SessionFacts _facts;
    private readonly LikertScale _scale;
    private readonly int _number;
    private readonly int[] _order;

    internal LikertRun(LikertPlan plan, SessionFacts facts, LikertScale scale, int number, int[] order) =>
        (_plan, _facts, _scale, _number, _order) = (plan, facts, scale, number, order);

    /// <summary>Item numbers in the order shown.</summary>
    public ReadOnlySpan<int> Order => _order;

    public override int ItemCount => _plan.Content.Statements.Length;

    public override int ExpectedSteps(AnswerSheet sheet) => (_order.Length + _facts.PageSize - 1) / _facts.PageSize;

    public override int ExpectedItems(AnswerSheet sheet) => _order.Length;

    public override ReadOnlySpan<int> ItemsOf(int step, AnswerSheet sheet)
    {
        var from = step * _facts.PageSize;
        return _order.AsSpan(from, Math.Min(_facts.PageSize, _order.Length - from));
    }

    public override int? Find(string itemId) => _plan.ItemNumbers.TryGetValue(itemId, out var item) ? item : null;

    public override string ItemId(int item) => _plan.Content.Statements[item].Id;

    public override string ItemText(int item) => _plan.Content.Statements[item].Text;

    public override string ChoiceLabel(int item, int value) => _plan.Labels[_scale][value];

    public override bool IsChoice(int item, int value) => value >= 0 && value < _scale.Choices();

    public override ItemAnswer[] Blindly(int step, AnswerSheet sheet, SeededShuffle chance) =>
        [.. ItemsOf(step, sheet).ToArray().Select(item => new ItemAnswer(ItemId(item), chance.Below(_scale.Choices())))];

    public override Step Show(int step, AnswerSheet sheet)
    {
        var items = ItemsOf(step, sheet);
        var shown = ImmutableArray.CreateBuilder<StepItem>(items.Length);
        var categories = ImmutableArray.CreateBuilder<string>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var statement = _plan.Content.Statements[items[i]];
            shown.Add(new StepItem((step * _facts.PageSize) + i + 1, statement.Id, statement.Text, sheet[items[i]]));
            categories.Add(_plan.CategoryNames[statement.Category]);
        }

        return new LikertStep
        {
            Index = step,
            Total = ExpectedSteps(sheet),
            Done = sheet.StepsDone,
            Items = shown.MoveToImmutable(),
            Choices = _plan.Labels[_scale],
            Categories = categories.MoveToImmutable(),
            BodyKey = $"{_plan.ResolvedHash}/likert/{_facts.Variant}/{_facts.Scale}/{_facts.PageSize}/{_number}/{step}",
        };
    }

    // A statement can give its archetype from 0 to 8 points; one without an answer gives nothing and asks for nothing.
    public override Contribution[] Contributions(AnswerSheet sheet)
    {
        Span<int> points = stackalloc int[_scale.Choices()];
        for (var choice = 0; choice < points.Length; choice++)
        {
            points[choice] = _scale.Points(choice);
        }

        var contributions = new Contribution[sheet.Answered];
        var next = 0;
        foreach (var (item, archetype) in _plan.ByArchetype.AsSpan())
        {
            if (sheet.Has(item))
            {
                var value = sheet.ValueOf(item);
                contributions[next++] = new Contribution(archetype, points[value], 0, LikertPoints.Most, sheet.StepOf(item), item, value);
            }
        }

        return contributions;
    }

    public override QualitySigns Signs(AnswerSheet sheet)
    {
        Span<int> chosen = stackalloc int[_scale.Choices()];
        foreach (var item in _order)
        {
            if (sheet.Has(item))
            {
                chosen[sheet.ValueOf(item)]++;
            }
        }

        var most = 0;
        foreach (var count in chosen)
        {
            most = Math.Max(most, count);
        }

        // A scale of two has no middle.
        var neutral = chosen.Length % 2 == 1 ? chosen[chosen.Length / 2] : 0;
        return new QualitySigns(most, _scale.Choices(), Contradictions(sheet), neutral);
    }

    // Both at three quarters of the scale or more: “Mostly” or “Always” of five, the strongest of three or two.
    private ImmutableArray<ItemPair> Contradictions(AnswerSheet sheet)
    {
        List<ItemPair>? pairs = null;
        foreach (var (a, b) in _plan.Opposites)
        {
            if (IsStrong(sheet, a) && IsStrong(sheet, b))
            {
                (pairs ??= []).Add(new ItemPair(a, b));
            }
        }

        return pairs is null ? [] : [.. pairs];
    }

    private bool IsStrong(AnswerSheet sheet, int item) => sheet.Has(item) && _scale.Points(sheet.ValueOf(item)) * 4 >= LikertPoints.Most * 3;
}
