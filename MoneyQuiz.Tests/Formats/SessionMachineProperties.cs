using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

/// <summary>Random visitors, honest and not, against a model of a few lines: nothing lost, nothing doubled, progress never backwards.</summary>
public sealed class SessionMachineProperties
{
    /// <param name="Step">From the current one: −2 … +2.</param>
    /// <param name="Choices">By place on the page; null: not sent. 9 is no choice of any scale.</param>
    /// <param name="Foreign">Send an item of another page as well.</param>
    /// <param name="Repeat">Send what was sent before once more.</param>
    private sealed record Move(int Step, int?[] Choices, bool Foreign, bool Repeat, bool Submits, bool Skips);

    private static readonly Gen<int?> Choice = Gen.Frequency(
        (12, Gen.Choose(0, 1).Select(v => (int?)v)),
        (2, Gen.Constant((int?)null)),
        (1, Gen.Constant((int?)9))
    );

    private static readonly Gen<Move> Moves =
        from step in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Choose(-2, 2)))
        from honest in Gen.Frequency((4, Gen.Constant(true)), (3, Gen.Constant(false)))
        from choices in Gen.ArrayOf(honest ? Gen.Choose(0, 1).Select(v => (int?)v) : Choice, 8)
        from foreign in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from repeat in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from submits in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from skips in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Move(step, choices, foreign, repeat, submits, skips);

    private static readonly Arbitrary<(string Variant, string Scale, int PageSize, Move[] Moves)> Visits = (
        from variant in Gen.Elements(Play.Variants)
        from scale in Gen.Elements(Play.Scales)
        from pageSize in Gen.Elements(3, 5, 8)
        from moves in Gen.ListOf(Moves, 25)
        select (variant, scale, pageSize, moves.ToArray())
    ).ToArbitrary();

    [Fact]
    public void The_machine_does_what_the_model_does() =>
        Visits.Holds(
            visit =>
            {
                Run(visit.Variant, visit.Scale, visit.PageSize, visit.Moves);
                return true;
            },
            times: 300
        );

    private static void Run(string variant, string scale, int pageSize, Move[] moves)
    {
        var state = SessionState.Begin(Play.Facts(variant, scale, (ulong)moves.Length, pageSize));
        var run = Play.Framework.Plan(ModeKey.Likert)!.Begin(state.Facts);
        var empty = new AnswerSheet(AnswerLog.Empty, run.ItemCount);
        string[][] pages =
        [
            .. Enumerable.Range(0, run.ExpectedSteps(empty)).Select(i => run.ItemsOf(i, empty).ToArray().Select(run.ItemId).ToArray()),
        ];
        var model = new Model(
            pages,
            scale == "two" ? 2
                : scale == "three" ? 3
                : 5
        );
        byte[] stored = [];
        StepAnswer? before = null;
        foreach (var (move, n) in moves.Select((m, n) => (m, n)))
        {
            var answer = move.Repeat && before is not null ? before : Answer(move, model, pages, n);
            before = answer;
            var outcome = SessionMachine.Apply(Play.Framework, state, answer);
            Assert.Equal(model.Expect(answer), outcome.GetType().Name);
            (var next, var appended) = outcome switch
            {
                AnswerOutcome.Accepted a => (a.Next, a.Appended),
                AnswerOutcome.AcceptedAsEdit a => (a.Next, a.Appended),
                AnswerOutcome.Incomplete a => (a.Next, a.Appended),
                _ => (state, default),
            };
            Assert.True(next.StepsDone >= state.StepsDone);
            stored = [.. stored, .. appended.Span];
            // What is in the database is all that the next request has.
            state = state with
            {
                Log = AnswerLog.Decode(stored),
            };
            Assert.Equal(next.Revision, state.Revision);
            model.MustEqual(state, run);
        }
    }

    private static StepAnswer Answer(Move move, Model model, string[][] pages, int n)
    {
        var step = model.Done + move.Step;
        var page = pages[Math.Clamp(step, 0, pages.Length - 1)];
        var items = page.Zip(move.Choices).Where(c => c.Second is not null).Select(c => new ItemAnswer(c.First, c.Second!.Value));
        if (move.Foreign)
        {
            items = items.Append(new ItemAnswer(pages.SelectMany(p => p).First(id => !page.Contains(id)), 0));
        }

        return new StepAnswer(step, [.. items], move.Submits, move.Skips, n * 1000);
    }

    private sealed class Model(string[][] pages, int choices)
    {
        private readonly Dictionary<string, int> _latest = [];
        private readonly List<(string, int)> _all = [];

        public int Done { get; private set; }

        public string Expect(StepAnswer answer)
        {
            if (answer.Step < 0 || answer.Step >= pages.Length || answer.Step > Done)
            {
                return Done < pages.Length ? "NotThisStep" : "SessionComplete";
            }

            var page = pages[answer.Step];
            if (answer.Items.Any(i => !page.Contains(i.ItemId) || i.Value < 0 || i.Value >= choices))
            {
                return "NotAChoice";
            }

            var news = answer.Items.Where(i => !_latest.TryGetValue(i.ItemId, out var v) || v != i.Value).ToArray();
            if (Done == pages.Length)
            {
                return news.Length == 0 ? "AlreadyStored" : "SessionComplete";
            }

            foreach (var item in news)
            {
                _latest[item.ItemId] = item.Value;
                _all.Add((item.ItemId, item.Value));
            }

            if (answer.Step < Done || !answer.Submits)
            {
                return (news.Length, answer.Step < Done) switch
                {
                    (0, _) => "AlreadyStored",
                    (_, true) => "AcceptedAsEdit",
                    _ => "Accepted",
                };
            }

            if (!page.All(_latest.ContainsKey) && !answer.SkipsGaps)
            {
                return "Incomplete";
            }

            Done++;
            return "Accepted";
        }

        public void MustEqual(SessionState state, FormatRun run)
        {
            var sheet = new AnswerSheet(state.Log, run.ItemCount);
            Assert.Equal(Done, state.StepsDone);
            Assert.Equal(_latest.Count, sheet.Answered);
            Assert.All(_latest, a => Assert.Equal(a.Value, sheet[run.Find(a.Key)!.Value]));
            var answers = state.Log.Entries.Where(e => e.Kind == AnswerKind.Answer).Select(e => (run.ItemId(e.Item), e.Value));
            Assert.Equal(_all.Order(), answers.Order());
            Assert.Equal(Done < pages.Length ? Done : null, SessionMachine.Current(Play.Framework, state)?.Index);
        }
    }
}
