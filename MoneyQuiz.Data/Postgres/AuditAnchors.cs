using Microsoft.Extensions.Logging;

namespace MoneyQuiz.Data.Postgres;

/// <summary>
/// Writes each committed audit entry's sequence and hash to the log. The log is outside the database: with its last
/// line, a chain whose end was cut off no longer verifies.
/// </summary>
internal static class AuditAnchors
{
    public static void Log(ILogger log, MoneyQuizDb db)
    {
        foreach (var entry in db.Appended)
        {
            log.LogInformation("Audit anchor {Chain} {Sequence} {Hash}", entry.TenantId, entry.Sequence, Convert.ToHexString(entry.Hash));
        }
    }
}
