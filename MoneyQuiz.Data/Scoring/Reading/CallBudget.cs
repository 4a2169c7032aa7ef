using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <summary>
/// Counts a tenant's calls, for all instances. A call is counted before it is made, by the statement that also refuses it: however many
/// ask at once, no more go out than were allowed; one that is counted and then never made is lost to the budget, never the other way round.
/// </summary>
public sealed class CallBudget(TenantDb tenants, TimeProvider clock)
{
    /// <summary>False: the day's or the month's calls are used up.</summary>
    internal Task<bool> Spend(TenantTextReader reader, CancellationToken cancellation)
    {
        var (tenant, daily, monthly) = (reader.TenantId.Value, reader.DailyCalls, reader.MonthlyCalls);
        var (day, month) = Today();
        // A day that is earlier than the row's is another machine's clock at midnight: it counts for the later one.
        return tenants.In(
            reader.TenantId,
            async db =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into text_reader_uses as used (tenant_id, month, day, day_calls, month_calls, failed, tokens)
                    values ({tenant}, {month}, {day}, 1, 1, 0, 0)
                    on conflict (tenant_id, month) do update
                      set day_calls = case when excluded.day > used.day then 1 else used.day_calls + 1 end,
                          day = greatest(used.day, excluded.day),
                          month_calls = used.month_calls + 1
                      where used.month_calls < {monthly} and (excluded.day > used.day or used.day_calls < {daily})
                    """,
                    cancellation
                ) == 1,
            cancellation
        );
    }

    /// <summary>What came of a call that was counted.</summary>
    internal Task<int> Note(TenantId tenant, ModelFinding finding, CancellationToken cancellation)
    {
        var (now, month, tokens) = (clock.GetUtcNow(), Today().Month, (long)finding.Tokens);
        var cause = (short?)(byte?)finding.Reading.Cause;
        return tenants.In(
            tenant,
            db =>
                cause is null
                    ? db.Database.ExecuteSqlAsync(
                        $"update text_reader_uses set tokens = tokens + {tokens}, last_read_at = {now} where tenant_id = {tenant.Value} and month = {month}",
                        cancellation
                    )
                    : db.Database.ExecuteSqlAsync(
                        $"update text_reader_uses set tokens = tokens + {tokens}, failed = failed + 1, last_cause = {cause}, last_failed_at = {now} where tenant_id = {tenant.Value} and month = {month}",
                        cancellation
                    ),
            cancellation
        );
    }

    internal (DateOnly Day, DateOnly Month) Today()
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return (day, new DateOnly(day.Year, day.Month, 1));
    }
}
