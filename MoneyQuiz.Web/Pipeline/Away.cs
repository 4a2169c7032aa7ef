using Npgsql;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>Tells a machine that is away from a bug: the database restarts, has no connection left, or its disk is full.</summary>
internal static class Away
{
    /// <summary>When to ask again, in seconds.</summary>
    public const string RetryAfter = "5";

    /// <summary>Whether the same request may well succeed in a moment. EF wraps what Npgsql said, at times twice.</summary>
    public static bool Is(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is TimeoutException or NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.DiskFull })
            {
                return true;
            }
        }

        return false;
    }
}
