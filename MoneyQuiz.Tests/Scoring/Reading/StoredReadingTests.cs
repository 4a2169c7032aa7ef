using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Mirror;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Effect;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Formats;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring.Reading;

/// <summary>A reading is an entry of the answers: it survives being stored, belongs to the words before it, and makes the card with them.</summary>
public sealed class StoredReadingTests
{
    private const string Words = "I keep a budget in a spreadsheet.";

    private static readonly StoredReading Artist = new(
        null,
        "a model’s name",
        [new TextEvidence(ArchetypeId.Artist, new Centi(9_000), new Centi(85), [StoredReading.Snippet(2, 13), StoredReading.Snippet(19, 13)])]
    );

    /// <summary>At the step after the first reflection, which says <see cref="Words"/>.</summary>
    private static (SessionState State, UnreadText Text) Written()
    {
        var state = Formats.Visits.Begin(ModeKey.Qa, MirrorPlan.Variant, "none", 5);
        for (var at = 9_000L; ; at += 9_000)
        {
            var step = SessionMachine.Current(Play.Framework, state)!;
            var isText = step is MirrorReflectionStep;
            var item = isText ? new ItemAnswer(step.Items[0].Id, 0, Words) : new ItemAnswer(step.Items[0].Id, 0);
            state = Next(state, new StepAnswer(step.Index, [item], true, false, at));
            if (isText)
            {
                return (state, Assert.Single(UnreadTexts.Of(Play.Framework, state, step.Index)));
            }
        }
    }

    private static SessionState Next(SessionState state, StepAnswer answer) =>
        SessionMachine.Apply(Play.Framework, state, answer) switch
        {
            AnswerOutcome.Accepted a => a.Next,
            AnswerOutcome.AcceptedAsEdit a => a.Next,
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static SessionState Read(SessionState state, UnreadText text, StoredReading reading) =>
        UnreadTexts.Read(Play.Framework, state, text, reading, 500_000)!.Value.Next;

    private static SessionState Finish(SessionState state)
    {
        while (SessionMachine.Current(Play.Framework, state) is { } step)
        {
            state = Next(state, new StepAnswer(step.Index, [], true, true, state.Log.LastElapsedMs + 5_000));
        }

        return state;
    }

    [Fact]
    public void It_is_stored_with_the_answers_and_comes_back_as_it_was()
    {
        var (state, text) = Written();
        foreach (var reading in (StoredReading[])[Artist, .. Enum.GetValues<FallbackCause>().Select(c => StoredReading.Fallback(c, "m"))])
        {
            var read = Read(state, text, reading);
            var back = AnswerLog.Decode(read.Log.Bytes.Span);
            Assert.Equal(reading, back.Entries[^1].Reading);
            Assert.Equal((read.Revision, read.StepsDone), (back.Revision, back.StepsDone));
            Assert.Equal(state.Revision + 1, back.Revision);
            Assert.Equal(state.StepsDone, back.StepsDone);
        }
    }

    [Fact]
    public void It_makes_the_card_and_a_replay_makes_the_same_bytes()
    {
        var (state, text) = Written();
        var (bare, read) = (Finish(state), Finish(Read(state, text, Artist)));
        var (without, with) = (ScoringEngine.Score(Play.Framework, bare), ScoringEngine.Score(Play.Framework, read));
        // 3 × 0.9 × 0.85 = 2.295 → 2 points for the artist; the lexicon heard a ruler.
        Assert.Equal([(ArchetypeId.Artist, 2)], OfText(with));
        Assert.Contains(OfText(without), c => c.Archetype == ArchetypeId.Ruler);
        var again = read with { Log = AnswerLog.Decode(read.Log.Bytes.Span) };
        Assert.Equal(with.ToBytes(), ScoringEngine.Score(Play.Framework, again).ToBytes());
        Assert.Equal(with.ToBytes(), Replay.On(Play.Framework, Play.Framework, again)!.ToBytes());

        // On another state of the framework it goes with its text.
        var shipped = FrameworkDefinitions.MoneyArchetypes;
        var other = ResolvedFramework.Of(
            shipped with
            {
                Archetypes = [shipped.Archetypes[0] with { Name = "Another" }, .. shipped.Archetypes.Skip(1)],
            }
        );
        Assert.NotEqual(Play.Framework.Hash, other.Hash);
        Assert.Equal([(ArchetypeId.Artist, 2)], OfText(Replay.On(other, Play.Framework, again)!));

        static (ArchetypeId Archetype, int Points)[] OfText(ScoreCard card) =>
            [.. card.Trace.Contributions.Where(c => c.Item >= 48).Select(c => (c.Archetype, c.Points))];
    }

    [Fact]
    public void It_belongs_to_the_words_that_it_was_made_of()
    {
        var (state, text) = Written();
        var edited = Next(state, new StepAnswer(text.Step, [new ItemAnswer(ItemOf(text), 0, "I win.")], true, false, 600_000));
        Assert.Null(UnreadTexts.Read(Play.Framework, edited, text, Artist, 0));
        // What was read before an edit doesn't count for what came after it.
        var late = Next(Read(state, text, Artist), new StepAnswer(text.Step, [new ItemAnswer(ItemOf(text), 0, "I win.")], true, false, 600_000));
        var sheet = SessionMachine.Open(Play.Framework, late).Sheet;
        Assert.Null(sheet.StoredReadingOf(text.Item));
        Assert.Equal("I win.", Assert.Single(UnreadTexts.Of(Play.Framework, late, text.Step)).Text);
        // Read once is enough, and after the end is too late.
        Assert.Null(UnreadTexts.Read(Play.Framework, Read(state, text, Artist), text, Artist, 0));
        Assert.Null(UnreadTexts.Read(Play.Framework, Finish(state), text, Artist, 0));
    }

    [Fact]
    public void It_changes_no_step_and_no_question()
    {
        var (state, text) = Written();
        var read = Read(state, text, Artist);
        Assert.Equal(SessionMachine.Current(Play.Framework, state)!.Index, SessionMachine.Current(Play.Framework, read)!.Index);
        Assert.Equal(SessionMachine.Current(Play.Framework, state)!.Total, SessionMachine.Current(Play.Framework, read)!.Total);
        Assert.True(Enumerable.Range(0, state.StepsDone).All(s => SessionMachine.At(Play.Framework, read, s)!.Items.Length == 1));
    }

    [Fact]
    public void A_reading_of_another_text_shows_nothing_that_is_not_there() => Assert.False(Artist.Of("Short.").HasEvidence);

    private static string ItemOf(UnreadText text) => SessionMachine.Open(Play.Framework, Written().State).Run.ItemId(text.Item);
}
