using System.Globalization;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Overview;

/// <summary>
/// What marks a counted day as stale: triggers, so that nobody who writes sessions has to think of it, today or later.
/// Their conditions are asked before any function is called. A visitor's first answer, and each one within 24 hours of it,
/// passes them without a statement more; such a day isn't counted yet (<see cref="Domain.Sessions.Overview.DayClock"/>).
/// </summary>
internal static class DayMarks
{
    private static readonly string Hours = AssessSession.AbandonedAfter.TotalHours.ToString(CultureInfo.InvariantCulture);

    // Everything that a count is made of.
    private const string Counted =
        "tenant_id, mode_key, variant, source, steps_done, started_at, last_answer_at, completed_at, primary_archetype, likelihood";

    /// <summary>Idempotent.</summary>
    public static string Sql =>
        $"""
            create or replace function mark_overview_day() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $body$
            begin
              if tg_op <> 'INSERT' then
                insert into public.overview_marks (tenant_id, day, transaction)
                select old.tenant_id, (old.started_at at time zone 'UTC')::date, txid_current()
                where not exists (select from public.overview_marks where tenant_id = old.tenant_id
                  and day = (old.started_at at time zone 'UTC')::date and transaction = txid_current());
              end if;
              if tg_op <> 'DELETE' then
                insert into public.overview_marks (tenant_id, day, transaction)
                select new.tenant_id, (new.started_at at time zone 'UTC')::date, txid_current()
                where not exists (select from public.overview_marks where tenant_id = new.tenant_id
                  and day = (new.started_at at time zone 'UTC')::date and transaction = txid_current());
              end if;
              return null;
            end $body$;
            create or replace trigger overview_begun after insert on assess_sessions for each row
              when ({Old("new")}) execute function mark_overview_day();
            create or replace trigger overview_changed after update on assess_sessions for each row
              when (({Old("old")} or {Old("new")}) and ({Changed})) execute function mark_overview_day();
            create or replace trigger overview_gone after delete on assess_sessions for each row
              when ({Old("old")}) execute function mark_overview_day();

            """;

    private static string Old(string row) => $"{row}.started_at < now() - interval '{Hours} hours'";

    // One by one and not as two rows: so it reads the same after a dump and a restore.
    private static string Changed => string.Join(" or ", Counted.Split(", ").Select(c => $"old.{c} is distinct from new.{c}"));
}
