namespace MoneyQuiz.Data.Leads.Desk;

/// <summary>Notes and tasks of some sessions, with their authors' names.</summary>
internal static class DeskLines
{
    private const string Gone = "somebody whose account is gone";

    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<(Guid Session, NoteLine Line)>> Notes(
        MoneyQuizDb db,
        IReadOnlyCollection<Guid> sessions,
        CancellationToken cancellation
    )
    {
        var notes = await db
            .Notes.AsNoTracking()
            .Where(n => sessions.Contains(n.SessionId) && n.DeletedAt == null)
            .OrderByDescending(n => n.CreatedAt)
            .ThenByDescending(n => n.Id)
            .ToListAsync(cancellation);
        var names = await Names(db, notes.Select(n => n.AuthorId), cancellation);
        return notes.ConvertAll(n =>
            (n.SessionId, new NoteLine(n.Id, n.Text, n.Revision, names.GetValueOrDefault(n.AuthorId, Gone), n.CreatedAt, n.EditedAt))
        );
    }

    /// <summary>What is open first, by the day that it is due; then what is done, the latest first.</summary>
    public static async Task<IReadOnlyList<(Guid Session, TaskLine Line)>> Tasks(
        MoneyQuizDb db,
        IReadOnlyCollection<Guid> sessions,
        CancellationToken cancellation
    )
    {
        var tasks = await db.FollowUps.AsNoTracking().Where(t => sessions.Contains(t.SessionId) && t.DeletedAt == null).ToListAsync(cancellation);
        var names = await Names(db, tasks.Select(t => t.AuthorId), cancellation);
        return
        [
            .. tasks
                .OrderBy(t => t.DoneAt is not null)
                .ThenByDescending(t => t.DoneAt)
                .ThenBy(t => t.DueOn ?? DateOnly.MaxValue)
                .ThenBy(t => t.Id)
                .Select(t => (t.SessionId, new TaskLine(t.Id, t.Title, t.DueOn, names.GetValueOrDefault(t.AuthorId, Gone), t.CreatedAt, t.DoneAt))),
        ];
    }

    private static async Task<Dictionary<Guid, string>> Names(MoneyQuizDb db, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var people = ids.Distinct().ToList();
        return people.Count == 0 ? [] : await db.Users.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
    }
}
