using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Branding;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Formats;

/// <summary>
/// Random visitors of every format, honest and not, against a model of a few lines: nothing lost, nothing doubled, no step that changes
/// under the visitor, progress never backwards. MONEYQUIZ_FULL=1 takes 100,000 sequences instead of a tenth.
/// </summary>
public sealed class SessionMachineProperties
{
    private static readonly int Sequences = Properties.Full ? 100_000 : 10_000;

    private static readonly StoredReading Reading = new(
        null,
        "m",
        [new TextEvidence(ArchetypeId.Hero, new Centi(5_000), new Centi(50), [StoredReading.Snippet(0, 1)])]
    );

    private static readonly Gen<Move> Moves =
        from step in Gen.Frequency((8, Gen.Constant(0)), (2, Gen.Choose(-3, 2)))
        from kind in Gen.Frequency((7, Gen.Constant(MoveKind.Honest)), (2, Gen.Constant(MoveKind.Partial)), (2, Gen.Constant(MoveKind.Wild)))
        from seed in Gen.Choose(0, int.MaxValue)
        from foreign in Gen.Frequency((14, Gen.Constant(false)), (1, Gen.Constant(true)))
        from repeat in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from submits in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from skips in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Move(step, kind, seed, foreign, repeat, submits, skips);

    private static readonly Arbitrary<(int Offer, int PageSize, int Seed, Move[] Moves)> Sessions = (
        from offer in Gen.Choose(0, Visits.Offers.Length - 1)
        from pageSize in Gen.Elements(3, 5, 8)
        from seed in Gen.Choose(0, int.MaxValue)
        from moves in Gen.ArrayOf(Moves, 24)
        select (offer, pageSize, seed, moves)
    ).ToArbitrary();

    [Fact]
    public void The_machine_does_what_the_model_does_in_every_format() =>
        Sessions.Holds(
            visit =>
            {
                Run(visit.Offer, visit.PageSize, (ulong)visit.Seed, visit.Moves);
                return true;
            },
            Sequences
        );

    [Fact]
    public void The_same_inputs_give_the_same_steps_in_a_framework_that_was_read_back()
    {
        var read = MoneyQuiz.Domain.Frameworks.ResolvedFramework.Parse(Play.Framework.Bytes);
        foreach (var (mode, variant, scale) in Visits.Offers)
        {
            for (var seed = 1UL; seed <= 20; seed++)
            {
                var state = Visits.Blind(mode, variant, scale, seed);
                var (run, sheet) = SessionMachine.Open(read, state with { Log = AnswerLog.Decode(state.Log.Bytes.Span) });
                var (own, ownSheet) = SessionMachine.Open(Play.Framework, state);
                Assert.Equal(own.ExpectedSteps(ownSheet), run.ExpectedSteps(sheet));
                for (var step = 0; step < state.StepsDone; step++)
                {
                    Assert.Equal(own.ItemsOf(step, ownSheet).ToArray(), run.ItemsOf(step, sheet).ToArray());
                }
            }
        }
    }

    private static void Run(int offer, int pageSize, ulong seed, Move[] moves)
    {
        var (mode, variant, scale) = Visits.Offers[offer];
        var state = Visits.Begin(mode, variant, scale, seed);
        state = mode == ModeKey.Likert ? state with { Facts = state.Facts with { PageSize = pageSize } } : state;
        var model = new VisitModel();
        byte[] stored = [];
        StepAnswer? before = null;
        var percent = 0;
        foreach (var (n, move) in moves.Index())
        {
            var (run, sheet) = SessionMachine.Open(Play.Framework, state);
            model.MustSee(run, sheet);
            var answer = move.Repeat && before is not null ? before : move.On(run, sheet, n * 1000);
            before = answer;
            var expected = model.Expect(run, sheet, answer);
            var outcome = SessionMachine.Apply(Play.Framework, state, answer);
            Assert.Equal(expected, outcome.GetType().Name);
            (var next, var appended) = outcome switch
            {
                AnswerOutcome.Accepted a => (a.Next, a.Appended),
                AnswerOutcome.AcceptedAsEdit a => (a.Next, a.Appended),
                AnswerOutcome.Incomplete a => (a.Next, a.Appended),
                AnswerOutcome.Unfit a => (a.Next, a.Appended),
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
            // A model's reading comes when it likes; the visitor's way knows nothing of it.
            foreach (var text in move.Seed % 3 == 0 ? UnreadTexts.Of(Play.Framework, state, answer.Step) : [])
            {
                var (read, bytes) = UnreadTexts.Read(Play.Framework, state, text, Reading, n * 1000)!.Value;
                stored = [.. stored, .. bytes.Span];
                state = state with { Log = AnswerLog.Decode(stored) };
                Assert.Equal(read.Revision, state.Revision);
            }

            model.MustEqual(Play.Framework, state);
            var now = SessionMachine.Current(Play.Framework, state)?.ProgressPercent ?? 100;
            Assert.True(now >= percent, $"The progress went from {percent} to {now}.");
            percent = now;
        }
    }
}
