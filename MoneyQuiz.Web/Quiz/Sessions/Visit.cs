using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>What a page of a format is about; found by the gate before the page is made.</summary>
/// <param name="Resolved">The session's framework; before a session begins, the tenant's current one.</param>
/// <param name="Session">Null on pages without a token.</param>
public sealed record Visit(Format Format, ResolvedFramework Resolved, OpenedSession? Session)
{
    public static Visit Of(HttpContext context) => context.Features.Get<Visit>()!;
}
