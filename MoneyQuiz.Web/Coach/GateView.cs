using MoneyQuiz.Data.Access;

namespace MoneyQuiz.Web.Coach;

/// <summary>What the gate tells the frame.</summary>
/// <param name="Context">Set as soon as the person is a member, even where the page is above their role.</param>
public sealed record GateView(Verdict Verdict, CoachContext? Context, Person? Person);
