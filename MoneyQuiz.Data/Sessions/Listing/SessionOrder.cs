using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>
/// The order of the list, and what lies on either side of a place in it. Each order is (rank, start, id), all ascending or
/// all descending, so that a side is one comparison of rows: one stretch of one index, at any depth.
/// </summary>
internal static class SessionOrder
{
    private const string Likelihood = ListIndexes.LikelihoodRank;
    private const string Primary = ListIndexes.PrimaryRank;

    /// <param name="up">Against the list's order: the nearest to a place come first.</param>
    public static IQueryable<AssessSession> Sorted(IQueryable<AssessSession> all, SessionSort sort, bool up = false)
    {
        var descending = IsDescending(sort) != up;
        return sort switch
        {
            SessionSort.Hottest or SessionSort.Coldest => descending
                ? all.OrderByDescending(s => EF.Property<int>(s, Likelihood)).ThenByDescending(s => s.StartedAt).ThenByDescending(s => s.Id)
                : all.OrderBy(s => EF.Property<int>(s, Likelihood)).ThenBy(s => s.StartedAt).ThenBy(s => s.Id),
            SessionSort.Archetype => descending
                ? all.OrderByDescending(s => EF.Property<int>(s, Primary)).ThenByDescending(s => s.StartedAt).ThenByDescending(s => s.Id)
                : all.OrderBy(s => EF.Property<int>(s, Primary)).ThenBy(s => s.StartedAt).ThenBy(s => s.Id),
            _ => descending ? all.OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Id) : all.OrderBy(s => s.StartedAt).ThenBy(s => s.Id),
        };
    }

    /// <summary>Those that stand behind a place of the list; before it, where <paramref name="up"/>.</summary>
    public static IQueryable<AssessSession> Beyond(IQueryable<AssessSession> all, SessionSort sort, SessionCursor c, bool up = false)
    {
        var less = IsDescending(sort) != up;
        return sort switch
        {
            SessionSort.Hottest or SessionSort.Coldest => less
                ? all.Where(s =>
                    EF.Functions.LessThan(
                        ValueTuple.Create(EF.Property<int>(s, Likelihood), s.StartedAt, s.Id),
                        ValueTuple.Create(c.Rank, c.StartedAt, c.Id)
                    )
                )
                : all.Where(s =>
                    EF.Functions.GreaterThan(
                        ValueTuple.Create(EF.Property<int>(s, Likelihood), s.StartedAt, s.Id),
                        ValueTuple.Create(c.Rank, c.StartedAt, c.Id)
                    )
                ),
            SessionSort.Archetype => less
                ? all.Where(s =>
                    EF.Functions.LessThan(
                        ValueTuple.Create(EF.Property<int>(s, Primary), s.StartedAt, s.Id),
                        ValueTuple.Create(c.Rank, c.StartedAt, c.Id)
                    )
                )
                : all.Where(s =>
                    EF.Functions.GreaterThan(
                        ValueTuple.Create(EF.Property<int>(s, Primary), s.StartedAt, s.Id),
                        ValueTuple.Create(c.Rank, c.StartedAt, c.Id)
                    )
                ),
            _ => less
                ? all.Where(s => EF.Functions.LessThan(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(c.StartedAt, c.Id)))
                : all.Where(s => EF.Functions.GreaterThan(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(c.StartedAt, c.Id))),
        };
    }

    /// <summary>The place itself and those behind it.</summary>
    public static IQueryable<AssessSession> From(IQueryable<AssessSession> all, SessionSort sort, SessionCursor c) =>
        sort switch
        {
            SessionSort.Hottest => all.Where(s =>
                EF.Functions.LessThanOrEqual(
                    ValueTuple.Create(EF.Property<int>(s, Likelihood), s.StartedAt, s.Id),
                    ValueTuple.Create(c.Rank, c.StartedAt, c.Id)
                )
            ),
            SessionSort.Coldest => all.Where(s =>
                EF.Functions.GreaterThanOrEqual(
                    ValueTuple.Create(EF.Property<int>(s, Likelihood), s.StartedAt, s.Id),
                    ValueTuple.Create(c.Rank, c.StartedAt, c.Id)
                )
            ),
            SessionSort.Archetype => all.Where(s =>
                EF.Functions.LessThanOrEqual(
                    ValueTuple.Create(EF.Property<int>(s, Primary), s.StartedAt, s.Id),
                    ValueTuple.Create(c.Rank, c.StartedAt, c.Id)
                )
            ),
            SessionSort.Oldest => all.Where(s =>
                EF.Functions.GreaterThanOrEqual(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(c.StartedAt, c.Id))
            ),
            _ => all.Where(s => EF.Functions.LessThanOrEqual(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(c.StartedAt, c.Id))),
        };

    /// <summary>A session's place in a list of this order.</summary>
    public static SessionCursor PlaceOf(SessionSort sort, DateTimeOffset startedAt, Guid id, int? likelihood, string? primary) =>
        new(
            startedAt,
            id,
            sort switch
            {
                SessionSort.Hottest or SessionSort.Coldest => likelihood ?? -1,
                SessionSort.Archetype => ListIndexes.RankOf(ArchetypeIds.TryParse(primary, out var key) ? key : null),
                _ => 0,
            }
        );

    private static bool IsDescending(SessionSort sort) => sort is SessionSort.Newest or SessionSort.Hottest or SessionSort.Archetype;
}
