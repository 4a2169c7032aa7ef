using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Branding.Preview;

/// <summary>
/// A visitor for the preview: the real machine's first step, and the real engine's result of made-up answers. It is made in memory,
/// and nothing of it is stored or counted.
/// </summary>
/// <param name="Step">Half answered, so that chosen and open choices are both to be seen.</param>
public sealed record SampleVisit(ResolvedFramework Resolved, Format Format, FormatPlan Plan, SessionState Begun, Step Step, ScoreCard? Card)
{
    /// <summary>Null where the framework offers no format.</summary>
    public static SampleVisit? Of(ResolvedFramework resolved)
    {
        if (FormatCatalogue.All.FirstOrDefault(f => resolved.Plan(f.Key) is not null) is not { } format)
        {
            return null;
        }

        var plan = resolved.Plan(format.Key)!;
        var facts = new SessionFacts(resolved.Hash, format.Key, plan.Variants[0].Key, plan.Scale, plan.PageSize, new SessionSeed(20));
        var begun = SessionState.Begin(facts);
        var first = SessionMachine.Current(resolved, begun)!;
        var half = first.Items.Take((first.Items.Length + 1) / 2).Select((item, i) => new ItemAnswer(item.Id, Choice(first, i))).ToImmutableArray();
        begun = Next(resolved, begun, new StepAnswer(first.Index, half, Submits: false, SkipsGaps: false, 1000)) ?? begun;
        return new SampleVisit(resolved, format, plan, begun, SessionMachine.Current(resolved, begun)!, Finished(resolved, begun));
    }

    private static ScoreCard? Finished(ResolvedFramework resolved, SessionState state)
    {
        var at = 2000L;
        for (var i = 0; SessionMachine.Current(resolved, state) is { } step && i < 200; i++, at += 20_000)
        {
            var answers = step.Items.Select((item, n) => new ItemAnswer(item.Id, Choice(step, n + (i * 3)))).ToImmutableArray();
            if (Next(resolved, state, new StepAnswer(step.Index, answers, Submits: true, SkipsGaps: true, at)) is not { } next)
            {
                return null;
            }

            state = next;
        }

        return SessionMachine.IsComplete(resolved, state) ? ScoringEngine.Score(resolved, state) : null;
    }

    private static SessionState? Next(ResolvedFramework resolved, SessionState state, StepAnswer answer) =>
        SessionMachine.Apply(resolved, state, answer) is AnswerOutcome.Accepted accepted ? accepted.Next : null;

    // Uneven, so that the chart has a shape.
    private static int Choice(Step step, int n) => (n * n * 7 + n * 3) % Math.Max(1, Choices(step));

    private static int Choices(Step step) => step is Domain.Formats.Likert.LikertStep likert ? likert.Choices.Length : 2;
}
