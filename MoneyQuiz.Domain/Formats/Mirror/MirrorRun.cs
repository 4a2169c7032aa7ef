using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>One session's conversation: questions until the leader is clear, then the reflections, then what was heard in them.</summary>
public sealed class MirrorRun : FormatRun
{
    private readonly MirrorPlan _plan;
    private readonly SessionFacts _facts;
    private readonly int[] _rank;
    private (AnswerLog Log, MirrorPath Path)? _known;

    internal MirrorRun(MirrorPlan plan, SessionFacts facts)
    {
        (_plan, _facts) = (plan, facts);
        _rank = [.. Enumerable.Range(0, plan.Content.Questions.Length)];
        new SeededShuffle(facts.Seed.Value, "mirror questions").Shuffle(_rank.AsSpan());
    }

    public override int ItemCount => _plan.ItemNumbers.Count;

    private int Reflections => _plan.Content.Reflections.Length;

    public override int ExpectedSteps(AnswerSheet sheet)
    {
        var questions = PathOf(sheet).Expected;
        // The last step shows back what was written: until it is sure that nothing was, it is expected.
        var silent = sheet.StepsDone >= questions + Reflections && !Enumerable.Range(0, Reflections).Any(r => sheet.Has(ReflectionItem(r)));
        return questions + Reflections + (silent || Reflections == 0 ? 0 : 1);
    }

    public override int ExpectedItems(AnswerSheet sheet) =>
        PathOf(sheet).Expected + Enumerable.Range(0, Reflections).Count(r => sheet.Has(ReflectionItem(r)));

    public override ReadOnlySpan<int> ItemsOf(int step, AnswerSheet sheet)
    {
        var path = PathOf(sheet);
        return step < path.Questions.Count ? new[] { path.Questions[step] }
            : ReflectionAt(step, path) is { } reflection ? new[] { ReflectionItem(reflection) }
            : [];
    }

    public override int? Find(string itemId) => _plan.ItemNumbers.TryGetValue(itemId, out var item) ? item : null;

    public override string ItemId(int item) => IsText(item) ? Reflection(item).Id : Question(item).Id;

    public override string ItemText(int item) => IsText(item) ? Reflection(item).Prompt : Question(item).Text;

    public override string ChoiceLabel(int item, int value) => Question(item).Options[value].Text;

    public override string Evidence(int item, int value) => IsText(item) ? "In your own words" : ChoiceLabel(item, value);

    public override bool IsChoice(int item, int value) => !IsText(item) && value >= 0 && value < Question(item).Options.Length;

    public override bool IsText(int item) => item >= _plan.Content.Questions.Length;

    public override bool IsOptional(int item) => IsText(item);

    public override HeardText? Heard(int item, AnswerSheet sheet) =>
        IsText(item) && sheet.Has(item) ? new HeardText(Reflection(item).Prompt, sheet.TextOf(item), sheet.ReadingOf(item)) : null;

    public override ItemAnswer[] Blindly(int step, AnswerSheet sheet, SeededShuffle chance) =>
        [
            .. ItemsOf(step, sheet)
                .ToArray()
                .Select(i => IsText(i) ? new ItemAnswer(ItemId(i), 0, "") : new ItemAnswer(ItemId(i), chance.Below(Question(i).Options.Length))),
        ];

    public override Step Show(int step, AnswerSheet sheet)
    {
        var path = PathOf(sheet);
        var (total, done) = (ExpectedSteps(sheet), sheet.StepsDone);
        if (step < path.Questions.Count)
        {
            return ShowQuestion(step, sheet, path, total);
        }

        if (ReflectionAt(step, path) is { } number)
        {
            var item = ReflectionItem(number);
            return new MirrorReflectionStep
            {
                Index = step,
                Total = total,
                Done = done,
                Items = [new StepItem(step + 1, ItemId(item), ItemText(item), sheet[item], IsOptional: true)],
                Hint = Reflection(item).Hint,
                Written = sheet.TextOf(item),
                Number = number + 1,
                Of = Reflections,
            };
        }

        var heard = Enumerable.Range(0, Reflections).Select(ReflectionItem).Where(sheet.Has);
        return new MirrorHeardStep
        {
            Index = step,
            Total = total,
            Done = done,
            Items = [],
            Heard = [.. heard.Select(item => Heard(item, sheet)!)],
        };
    }

    public override Contribution[] Contributions(AnswerSheet sheet) => MirrorEvidence.Of(_plan, sheet);

    // The same place on the page each time; which reply stands there is the session's own.
    public override QualitySigns Signs(AnswerSheet sheet)
    {
        Span<int> places = stackalloc int[MirrorCheck.Options];
        foreach (var question in PathOf(sheet).Questions.Where(sheet.Has))
        {
            places[Order(question).IndexOf(sheet.ValueOf(question))]++;
        }

        var most = 0;
        foreach (var count in places)
        {
            most = Math.Max(most, count);
        }

        return new QualitySigns(most, MirrorCheck.Options, []);
    }

    private MirrorQuestionStep ShowQuestion(int step, AnswerSheet sheet, MirrorPath path, int total)
    {
        var item = path.Questions[step];
        var question = Question(item);
        var before = step == 0 ? null : sheet[path.Questions[step - 1]];
        return new MirrorQuestionStep
        {
            Index = step,
            Total = total,
            Done = sheet.StepsDone,
            Items = [new StepItem(step + 1, question.Id, question.Text, sheet[item])],
            Theme = question.Theme,
            ThemeName = _plan.ThemeNames[question.Theme],
            Replies = [.. Order(item).Select(o => (o, question.Options[o].Text))],
            Before = before is { } value ? ChoiceLabel(path.Questions[step - 1], value) : null,
            Most = path.Expected,
            IsSettled = path.IsSettled,
        };
    }

    // Members are called several times for one sheet, and its log never changes.
    private MirrorPath PathOf(AnswerSheet sheet)
    {
        if (_known is not { } known || known.Log != sheet.Log)
        {
            known = (sheet.Log, MirrorPath.Of(_plan, _rank, sheet.Log));
            _known = known;
        }

        return known.Path;
    }

    private int ReflectionItem(int reflection) => _plan.Content.Questions.Length + reflection;

    private int? ReflectionAt(int step, MirrorPath path) => step - path.Expected is var number && number >= 0 && number < Reflections ? number : null;

    private MirrorQuestion Question(int item) => _plan.Content.Questions[item];

    private MirrorReflection Reflection(int item) => _plan.Content.Reflections[item - _plan.Content.Questions.Length];

    private ImmutableArray<int> Order(int question)
    {
        int[] order = [.. Enumerable.Range(0, MirrorCheck.Options)];
        new SeededShuffle(_facts.Seed.Value, $"mirror replies {question}").Shuffle(order.AsSpan());
        return [.. order];
    }
}
