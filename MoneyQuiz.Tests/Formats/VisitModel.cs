using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Tests.Formats;

/// <summary>What must be true of a session after each thing that a visitor does.</summary>
internal sealed class VisitModel
{
    private readonly Dictionary<int, string> _latest = [];
    private readonly List<(int Item, string Answer)> _all = [];
    private readonly List<int[]> _pages = [];

    private int Done { get; set; }

    /// <summary>Notes the waiting step's items; those of all earlier steps must be what they were when they waited.</summary>
    public void MustSee(FormatRun run, AnswerSheet sheet)
    {
        for (var step = 0; step <= Done && step < run.ExpectedSteps(sheet); step++)
        {
            var items = run.ItemsOf(step, sheet).ToArray();
            if (step == _pages.Count)
            {
                _pages.Add(items);
            }

            Assert.Equal(_pages[step], items);
            Assert.Equal(items.Select(run.ItemId).Order(), run.Show(step, sheet).Items.Select(i => i.Id).Order());
        }
    }

    public string Expect(FormatRun run, AnswerSheet sheet, StepAnswer answer)
    {
        var total = run.ExpectedSteps(sheet);
        if (answer.Step < 0 || answer.Step >= total || answer.Step > Done)
        {
            return Done < total ? "NotThisStep" : "SessionComplete";
        }

        var page = _pages[answer.Step];
        var given = new Dictionary<int, string>();
        foreach (var sent in answer.Items)
        {
            if (run.Find(sent.ItemId) is not { } item || !page.Contains(item))
            {
                return "NotAChoice";
            }

            if (run.IsText(item) && (sent.Text is null || FreeText.Clean(sent.Text).Length > FreeText.Longest))
            {
                return "NotAChoice";
            }

            if (!run.IsText(item) && !run.IsChoice(item, sent.Value) && sent.Text is not "")
            {
                return "NotAChoice";
            }

            if (run.IsText(item))
            {
                given[item] = "text " + FreeText.Clean(sent.Text!);
            }
            else if (run.IsChoice(item, sent.Value))
            {
                given[item] = $"{sent.Value}";
            }
        }

        return Take(run, answer, page, total, given);
    }

    private string Take(FormatRun run, StepAnswer answer, int[] page, int total, Dictionary<int, string> given)
    {
        // A text that was never written and is empty says nothing new.
        var news = given.Where(g => _latest.GetValueOrDefault(g.Key, run.IsText(g.Key) ? "text " : "") != g.Value).ToArray();
        if (Done >= total)
        {
            return news.Length == 0 ? "AlreadyStored" : "SessionComplete";
        }

        if (answer.Step < Done)
        {
            return news.Length == 0 ? "AlreadyStored"
                : FaultWith(run, answer.Step, page, news) ? "Unfit"
                : Keep(news, "AcceptedAsEdit");
        }

        if (!answer.Submits)
        {
            return news.Length == 0 ? "AlreadyStored" : Keep(news, "Accepted");
        }

        Keep(news, "");
        if (!answer.SkipsGaps && page.Any(i => !run.IsOptional(i) && !_latest.ContainsKey(i)))
        {
            return "Incomplete";
        }

        if (FaultWith(run, answer.Step, page, []))
        {
            return "Unfit";
        }

        Done++;
        return "Accepted";
    }

    public void MustEqual(ResolvedFramework framework, SessionState state)
    {
        var (run, sheet) = SessionMachine.Open(framework, state);
        Assert.Equal(Done, state.StepsDone);
        Assert.Equal(_latest.Count(l => l.Value != "text "), sheet.Answered);
        Assert.All(_latest, l => Assert.Equal(l.Value, run.IsText(l.Key) ? "text " + sheet.TextOf(l.Key) : $"{sheet[l.Key]}"));
        var answers = state.Log.Entries.Where(e => e.IsAnswer).Select(e => (e.Item, e.Text is { } text ? "text " + text : $"{e.Value}"));
        Assert.Equal(_all.Order(), answers.Order());
        Assert.Equal(Done < run.ExpectedSteps(sheet) ? Done : null, SessionMachine.Current(framework, state)?.Index);
    }

    private string Keep(IEnumerable<KeyValuePair<int, string>> news, string outcome)
    {
        foreach (var (item, answer) in news)
        {
            _latest[item] = answer;
            _all.Add((item, answer));
        }

        return outcome;
    }

    // What belongs together is the format's own to say; that it is asked of all the step's answers is the machine's.
    private bool FaultWith(FormatRun run, int step, int[] page, KeyValuePair<int, string>[] news)
    {
        var all = page.Where(_latest.ContainsKey).ToDictionary(i => i, i => _latest[i]);
        foreach (var (item, answer) in news)
        {
            all[item] = answer;
        }

        var entries = all.Where(a => !run.IsText(a.Key)).Select(a => AnswerEntry.Answer(step, a.Key, int.Parse(a.Value), 0)).ToArray();
        return run.FaultOf(step, new AnswerSheet(AnswerLog.Empty.Append(entries).Next, run.ItemCount)) is not null;
    }
}
