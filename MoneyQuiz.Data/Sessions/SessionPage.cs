using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>A page of the list.</summary>
/// <param name="Query">What it was read by.</param>
/// <param name="Rows">In the list's order.</param>
/// <param name="Older">Whether more stand behind it.</param>
/// <param name="Newer">Whether more stand before it.</param>
/// <param name="Count">
/// Of all sessions that match; one above <see cref="SessionList.MostCounted"/> means “more than that”, null that counting took too long.
/// </param>
public sealed record SessionPage(SessionQuery Query, IReadOnlyList<SessionRow> Rows, bool Older, bool Newer, int? Count);
