using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Formats.Likert;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Tests.Sessions;

/// <summary>Sessions on the shipped framework, played through the machine.</summary>
internal static class Play
{
    public static readonly ResolvedFramework Framework = ResolvedFramework.Of(FrameworkDefinitions.MoneyArchetypes);

    public static LikertContent Likert => (LikertContent)Framework.Content.Modes[ModeKey.Likert];

    public static readonly string[] Variants = ["blitz", "short", "full"];

    public static readonly string[] Scales = ["five", "three", "two"];

    public static IEnumerable<(string Variant, string Scale)> Offers => from v in Variants from s in Scales select (v, s);

    public static SessionFacts Facts(string variant = "full", string scale = "five", ulong seed = 1, int pageSize = 8) =>
        new(Framework.Hash, ModeKey.Likert, variant, scale, pageSize, new SessionSeed(seed));

    public static SessionState Begin(string variant = "full", string scale = "five", ulong seed = 1) =>
        SessionState.Begin(Facts(variant, scale, seed));

    /// <summary>A complete session: null leaves a statement out. Each page takes <paramref name="msAPage"/>.</summary>
    public static SessionState Through(SessionFacts facts, Func<LikertStatement, int?> choice, long msAPage = 40_000)
    {
        var state = SessionState.Begin(facts);
        for (var at = msAPage; SessionMachine.Current(Framework, state) is { } step; at += msAPage)
        {
            var items = step.Items.Select(i => (i.Id, Value: choice(Statement(i.Id)))).Where(i => i.Value is not null);
            var answer = new StepAnswer(step.Index, [.. items.Select(i => new ItemAnswer(i.Id, i.Value!.Value))], true, true, at);
            state = Assert.IsType<AnswerOutcome.Accepted>(SessionMachine.Apply(Framework, state, answer)).Next;
        }

        return state;
    }

    public static LikertStatement Statement(string id) => ById[id];

    private static readonly Dictionary<string, LikertStatement> ById = Likert.Statements.ToDictionary(s => s.Id);
}
