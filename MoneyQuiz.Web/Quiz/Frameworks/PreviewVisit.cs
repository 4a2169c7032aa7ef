using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Web.Quiz.Frameworks;

/// <summary>That a request is a preview's, and of which draft. Found by the gate before the page is made.</summary>
/// <param name="Resolved">What the draft makes of the quiz; null on the pages of a session, which keeps its own.</param>
/// <param name="Fields">The query that leads here again; empty on the pages of a session, whose token says it.</param>
public sealed record PreviewVisit(Guid DraftId, ResolvedFramework? Resolved, IReadOnlyList<(string Name, string Value)> Fields)
{
    /// <summary>Null on every page that a visitor sees.</summary>
    public static PreviewVisit? Of(HttpContext context) => context.Features.Get<PreviewVisit>();
}
