using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>What stands beside a session in a filtered and sorted list; the session itself need not match the filter.</summary>
internal sealed record SessionNeighbours(Guid? Before, Guid? After, SessionCursor Place)
{
    /// <summary>Null where there is no such session.</summary>
    public static async Task<SessionNeighbours?> Read(MoneyQuizDb db, Guid id, SessionQuery along, DateTimeOffset now, CancellationToken cancellation)
    {
        var at = await db
            .AssessSessions.Where(s => s.Id == id)
            .Select(s => new
            {
                s.StartedAt,
                s.Likelihood,
                s.PrimaryArchetype,
            })
            .FirstOrDefaultAsync(cancellation);
        if (at is null)
        {
            return null;
        }

        var place = SessionOrder.PlaceOf(along.Sort, at.StartedAt, id, at.Likelihood, at.PrimaryArchetype);
        var selection = await SessionSelection.Of(db, along.Filter, now, cancellation);
        return new SessionNeighbours(await Nearest(up: true), await Nearest(up: false), place);

        Task<Guid?> Nearest(bool up) =>
            SessionOrder
                .Sorted(SessionOrder.Beyond(selection.Sessions(), along.Sort, place, up), along.Sort, up)
                .Select(s => (Guid?)s.Id)
                .FirstOrDefaultAsync(cancellation);
    }
}
