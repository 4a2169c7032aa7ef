using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>What others see of a result: scores and the words that go with them, nothing of the person and none of their answers.</summary>
public sealed record SharedView(ResolvedFramework Resolved, ScoreCard Card, RankedArchetype Primary);
