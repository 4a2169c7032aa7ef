namespace MoneyQuiz.Data.Leads;

/// <summary>
/// How part of an address is found. Under row-level security only operators that can't leak may use an index, and LIKE is
/// none: every lead of the tenant would be read. This function runs as the tables' owner, whose one policy lets it read
/// leads, and asks for the tenant's itself; it tells ids and nothing else.
/// </summary>
internal static class LeadSearch
{
    /// <summary>Who may call it is said by its caller's grant; idempotent.</summary>
    public static string Sql(string app) =>
        $"""
            drop policy if exists "search" on "leads";
            create policy "search" on "leads" for select to current_user using (true);
            create or replace function leads_with_email(part text, most integer) returns setof uuid
              language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $body$
            begin
              -- Few people: all of the tenant's are read sooner than the index of all tenants' addresses, where a part may be in every second one.
              if not exists (select 1 from public.leads where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid offset 10000) then
                return query
                  select id from public.leads
                  where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and position(part in email_norm) > 0 limit most;
                return;
              end if;
              -- Planned for these values: a part that is in every second address is looked for in another way than a rare one.
              return query execute
                'select id from public.leads where tenant_id = $1 and email_norm like $2 limit $3'
                using nullif(current_setting('app.tenant_id', true), '')::uuid,
                      '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%',
                      most;
            end $body$;
            revoke all on function leads_with_email(text, integer) from public;
            grant execute on function leads_with_email(text, integer) to {app};

            """;
}
