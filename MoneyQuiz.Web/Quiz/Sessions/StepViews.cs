using System.Collections.Immutable;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Game;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Formats.Mirror;
using MoneyQuiz.Web.Quiz.Game;
using MoneyQuiz.Web.Quiz.Likert;
using MoneyQuiz.Web.Quiz.Mirror;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>How each kind of step is shown. A new kind of step is one line here and a component with a parameter <c>Step</c>, and <c>Missing</c>.</summary>
public static class StepViews
{
    public static readonly ImmutableArray<StepView> All =
    [
        new(typeof(LikertStep), typeof(Statements)) { ChoosesByKey = _ => true, IsOneByOne = true },
        new(typeof(MirrorQuestionStep), typeof(Question)) { Look = "mirror", ChoosesByKey = _ => true },
        new(typeof(MirrorReflectionStep), typeof(Reflection)) { Look = "mirror" },
        new(typeof(MirrorHeardStep), typeof(Heard)) { Look = "mirror", GoesOn = "Show my result" },
        new(typeof(GameRoundStep), typeof(Round))
        {
            Look = "game",
            Script = "game",
            ChoosesByKey = step => RoundViews.ChoosesByKey((GameRoundStep)step),
        },
        new(typeof(GameCardStep), typeof(Card))
        {
            Look = "game",
            Script = "game",
            GoesOn = "Next round",
        },
    ];

    public static StepView Of(Step step) => All.First(v => v.Step == step.GetType());
}

/// <param name="Step">The kind of step.</param>
/// <param name="Component">Shows it within the form: only form fields, item ids as names.</param>
public sealed record StepView(Type Step, Type Component)
{
    /// <summary>Of the format's own stylesheet, <c>quiz/{look}.css</c>; null: it needs none.</summary>
    public string? Look { get; init; }

    /// <summary>Of the format's own script, <c>quiz/{script}.js</c>; null: it needs none.</summary>
    public string? Script { get; init; }

    /// <summary>Whether a choice is a radio button: then keys choose it, and the script sends it at once.</summary>
    public Func<Step, bool> ChoosesByKey { get; init; } = _ => false;

    /// <summary>On a phone with a script its items are shown one at a time, from the first paint on.</summary>
    public bool IsOneByOne { get; init; }

    /// <summary>The button that goes on, where the step has a word of its own for it.</summary>
    public string? GoesOn { get; init; }
}
