using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Tests.Sessions;

namespace MoneyQuiz.Tests.Scoring;

public sealed class ExplanationTests
{
    // Ruler 8+8+6 = 22 of 24 = 91.67; hero 2+4+2 = 8 of 24 = 33.33, none above the middle 4; artist 8 of 8 from one answer.
    [Fact]
    public void The_visitor_reads_plain_sentences_from_the_highest_down()
    {
        var (state, card) = Cards.Of("blitz", "five", 1, "ruler 3 4 4", "hero 1 2 1", "artist - 4 -");
        var reasons = Explanation.ForVisitor(Play.Framework, state, card);
        Assert.Equal([ArchetypeId.Artist, ArchetypeId.Ruler, ArchetypeId.Hero], reasons[..3].Select(r => r.Archetype));
        var rulers = Play.Likert.Statements.Where(s => s.Blitz && s.Archetype == ArchetypeId.Ruler).Select(s => s.Text).ToArray();
        Assert.Equal($"Ruler 92: 3 of your 3 answers point here; the strongest: “{rulers[1].TrimEnd('.')}”.", reasons[1].Sentence);
        Assert.Equal([rulers[1], rulers[2], rulers[0]], reasons[1].Strongest);
        Assert.StartsWith("Artist 100: your one answer about it points here; the strongest: “", reasons[0].Sentence, StringComparison.Ordinal);
        Assert.Equal("Hero 33: none of your 3 answers about it points here.", reasons[2].Sentence);
        Assert.Equal("Innocent: not measured, because none of your answers is about it.", reasons[3].Sentence);
        Assert.Equal(8, reasons.Length);
    }

    [Fact]
    public void The_coach_reads_each_answer_with_its_points_and_what_stood_there_before()
    {
        var (state, _) = Cards.Of("blitz", "five", 1, "ruler 3 4 -", "hero 1 2 1");
        var first = state.Log.Entries[0];
        var edited = state with { Log = state.Log.Append([first with { Value = 0, ElapsedMs = 999_999 }]).Next };
        var card = ScoringEngine.Score(Play.Framework, edited);
        var lines = Explanation.ForCoach(Play.Framework, edited, card);
        Assert.Equal(24, lines.Length);
        Assert.Equal(5, lines.Count(l => !l.Given.IsEmpty));
        var line = Assert.Single(lines, l => l.Given.Length == 2);
        Assert.Equal("Never", line.Given[^1].Label);
        Assert.Equal(999_999, line.Given[^1].ElapsedMs);
        Assert.Equal(0, Assert.Single(line.Contributions).Points);
        Assert.Equal(card.Trace.Contributions.Sum(c => c.Points), lines.Sum(l => l.Contributions.Sum(c => c.Points)));
    }
}
