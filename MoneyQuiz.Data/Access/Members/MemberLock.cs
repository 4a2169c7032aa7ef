namespace MoneyQuiz.Data.Access;

/// <summary>
/// One change of a tenant's members at a time. Without it, two admins who remove each other at the same moment would
/// both see another admin left, and leave none.
/// </summary>
internal static class MemberLock
{
    public static Task Take(MoneyQuizDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"members:" + db.Tenant}, 0))", cancellation);
}
