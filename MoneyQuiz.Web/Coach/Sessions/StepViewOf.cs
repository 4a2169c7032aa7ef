using System.Collections.Immutable;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>Each step as it was shown, with answers, edits and times, read from the log of answers.</summary>
public static class StepViewOf
{
    /// <summary>Steps that were reached: closed ones, and the one that some answers are in.</summary>
    public static IReadOnlyList<StepView> All(ResolvedFramework resolved, SessionState state, ImmutableArray<AnswerLine> lines)
    {
        var times = new Times(state.Log);
        return
        [
            .. lines
                .GroupBy(l => l.Step)
                .Where(g => g.Key < state.StepsDone || g.Any(l => l.Given.Length > 0))
                .Select(g => new StepView(g.Key + 1, times.OfStep(g.Key), times.HasGaps(g.Key), [.. g.Select(l => Answer(resolved, times, l))])),
        ];
    }

    private static AnswerView Answer(ResolvedFramework resolved, Times times, AnswerLine line) =>
        new(
            line.Text,
            line.Given.IsEmpty || line.Given[^1].Label.Length == 0 ? null : line.Given[^1].Label,
            [.. line.Given.SkipLast(1).Select(g => g.Label)],
            line.Given.IsEmpty ? null : times.OfAnswer(line.Given[0].ElapsedMs),
            [
                .. line
                    .Contributions.Where(c => c.Points != 0 || line.Contributions.Length == 1)
                    .Select(c => new PointsView(Mark(resolved, c.Archetype), c.Points)),
            ],
            line.Heard is { } heard ? [.. heard.Pieces().Select(p => new HeardView(p.Text, [.. p.Heard.Select(a => Mark(resolved, a))]))] : null,
            line.Heard is { } read ? ReadingWords.ForCoach(read.Reading) : null
        );

    private static ArchetypeMark Mark(ResolvedFramework resolved, ArchetypeId archetype) => new(resolved[archetype].Name, resolved[archetype].Colour);

    // Choices that are sent one by one have a time each; a page that is sent whole has one time for all.
    private sealed class Times
    {
        private readonly List<long> _moments;
        private readonly Dictionary<long, int> _answersAt;
        private readonly Dictionary<int, (long Took, bool Gaps)> _steps = [];

        public Times(AnswerLog log)
        {
            _moments = [.. log.Entries.Select(e => e.ElapsedMs).Distinct().Order()];
            _answersAt = log.Entries.Where(e => e.IsAnswer).CountBy(e => e.ElapsedMs).ToDictionary();
            var from = 0L;
            foreach (var done in log.Entries.Where(e => e.ClosesStep))
            {
                _steps.TryAdd(done.Step, (done.ElapsedMs - from, done.Kind == AnswerKind.DoneWithGaps));
                from = done.ElapsedMs;
            }
        }

        public long? OfStep(int step) => _steps.TryGetValue(step, out var known) ? known.Took : null;

        public bool HasGaps(int step) => _steps.TryGetValue(step, out var known) && known.Gaps;

        public long? OfAnswer(long at)
        {
            if (_answersAt[at] > 1)
            {
                return null;
            }

            var place = _moments.BinarySearch(at);
            return place == 0 ? at : at - _moments[place - 1];
        }
    }
}
