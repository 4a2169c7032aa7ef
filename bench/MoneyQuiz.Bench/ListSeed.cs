using System.Globalization;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using Npgsql;

namespace MoneyQuiz.Bench;

/// <summary>
/// Sessions and leads in bulk: 200 tenants, one with half of all. Shares are uneven as in life: rare formats, personas and
/// sources beside common ones; whoever finished is warmer than whoever left; a row is as long as a real one.
/// </summary>
internal static class ListSeed
{
    /// <summary>Ten million take more than a quarter of an hour: what is done is written down, and a second call goes on from there.</summary>
    public static async Task<int> Run(long rows)
    {
        await using var db = await ListApp.SuperUser();
        if (await Scalar(db, "select to_regclass('bench_seed')::text") is not DBNull && await IsDone(db, "vacuum"))
        {
            return 0;
        }

        await using var app = ListApp.Open();
        await app.Get<Migrator>().Run(CancellationToken.None);
        await Execute(db, "create table if not exists bench_seed (what text primary key, how text)");
        await Execute(
            db,
            "set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set client_min_messages = warning"
        );
        var shipped = app.Get<PublishedFrameworks>().Shipped;
        await Once(db, "tenants", Tenants);
        await Once(
            db,
            "states",
            $"insert into resolved_frameworks (tenant_id, hash, bytes) select id, '{shipped.Hash}', '\\x{Convert.ToHexString(shipped.Bytes.ToArray())}' from tenants"
        );
        // As the migrations made them: taken away for the load, and made again after it.
        await Once(
            db,
            "indexes",
            """
            insert into bench_seed select 'index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
            where indrelid in ('assess_sessions'::regclass, 'leads'::regclass) and not indisprimary and not indisunique;
            do $body$ declare i record; begin
              for i in select substr(what, 7) as name from bench_seed where what like 'index %' loop execute 'drop index ' || i.name; end loop;
            end $body$;
            alter table assess_sessions disable trigger all; alter table leads disable trigger all
            """
        );
        await Once(db, "leads", Leads.Replace(":leads", Number(rows * 3 / 10), StringComparison.Ordinal));
        const long step = 500_000;
        for (var from = 0L; from < rows; from += step)
        {
            var until = Math.Min(from + step, rows);
            await Once(
                db,
                $"sessions {until}",
                Sessions
                    .Replace(":from", Number(from + 1), StringComparison.Ordinal)
                    .Replace(":to", Number(until), StringComparison.Ordinal)
                    .Replace(":rows", Number(rows), StringComparison.Ordinal)
                    .Replace(":leads", Number(rows * 3 / 10), StringComparison.Ordinal)
                    .Replace(":hash", $"'{shipped.Hash}'", StringComparison.Ordinal)
            );
        }

        foreach (var (name, definition) in await Indexes(db))
        {
            await Once(db, $"made {name}", definition);
        }

        await Once(db, "triggers", "alter table assess_sessions enable trigger all; alter table leads enable trigger all");
        await Execute(db, "vacuum analyze assess_sessions");
        await Execute(db, "vacuum analyze leads");
        await Once(db, "vacuum", "select 1");
        return 0;
    }

    private static async Task Once(NpgsqlConnection db, string what, string sql)
    {
        if (await IsDone(db, what))
        {
            return;
        }

        await using var transaction = await db.BeginTransactionAsync();
        await Execute(db, sql);
        await Execute(db, $"insert into bench_seed values ('{what}')");
        await transaction.CommitAsync();
        Console.Error.WriteLine(what);
    }

    private static async Task<bool> IsDone(NpgsqlConnection db, string what) =>
        await Scalar(db, $"select 1 from bench_seed where what = '{what}'") is not null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<List<(string Name, string Definition)>> Indexes(NpgsqlConnection db)
    {
        await using var read = new NpgsqlCommand("select substr(what, 7), how from bench_seed where what like 'index %' order by 1", db);
        await using var reader = await read.ExecuteReaderAsync();
        var all = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            all.Add((reader.GetString(0), reader.GetString(1)));
        }

        return all;
    }

    private const string Tenants = """
        insert into tenants (id, slug, name, status, locale, time_zone, front_page, retention_months, require_mfa, write_allowlist, is_demo, created_at)
        select md5('tenant' || n)::uuid, case n when 0 then 'large' else 'small-' || n end, 'Tenant ' || n, 'Active', 'en-GB', 'Europe/London', 'chooser', 24, false, '{}', false, now()
        from generate_series(0, 199) n
        """;

    // Every second lead is the large tenant's, as every second session is.
    private const string Leads = """
        insert into leads (id, tenant_id, email, email_norm, name, created_at, is_demo)
        select md5('lead' || n)::uuid, md5('tenant' || case when n % 2 = 0 then 0 else 1 + n / 2 % 199 end)::uuid, e, e, 'Visitor ' || n, now(), false
        from generate_series(1, :leads) n,
          lateral (select md5('mail' || n) m) h,
          lateral (select (array['anna','ben','carla','david','emma','farid','greta','hugo','ines','jonas','karin','liam','mara','noah','olga','paul'])[1 + ('x' || left(m, 4))::bit(16)::int % 16]
            || '.' || substr(m, 5, 7) || to_hex(n) || '@' ||
            (array['gmail.example','gmail.example','gmail.example','outlook.example','outlook.example','mail.example','firm-' || n % 5000 || '.example','home.example'])[1 + ('x' || substr(m, 13, 4))::bit(16)::int % 8] e) x
        """;

    private const string Sessions = """
        insert into assess_sessions (id, tenant_id, token_hash, framework, mode_key, resolved_hash, variant, scale, page_size, seed, answers, revision, steps_done,
          issued_at, started_at, last_answer_at, completed_at, source, persona, utm_source, utm_medium, utm_campaign, mq_variant, referrer, device_class, lead_id,
          primary_archetype, secondary_archetype, quality, engine_version, card, is_demo, likelihood, has_notes, outcome)
        select (lpad(to_hex((extract(epoch from t) * 1000)::bigint), 12, '0') || '7' || substr(m, 1, 3) || '8' || substr(m, 4, 15))::uuid,
          md5('tenant' || case when n % 2 = 0 then 0 else 1 + n / 2 % 199 end)::uuid, m || m, 'money_archetypes', mode, :hash,
          case mode when 'likert' then (array['blitz','short','full'])[1 + least(c % 8, 2)] when 'qa' then 'talk' else 'rounds' end,
          'five', 8, n, decode(repeat(m, case when done then 31 else 9 end), 'hex'), 120, 14,
          t, t, t + interval '6 minutes', case when done then t + interval '6 minutes' end,
          case when b % 200 = 0 then 'legacy-import' else 'moneyquiz' end,
          case when a % 10 < 3 then case when b % 5000 = 1 then 'rare-page' else 'page-' || least(b % 40, 11) end end,
          case when c % 3 = 0 then 'newsletter' end, case when c % 3 = 0 then 'email' end, case when c % 9 = 0 then 'spring' end,
          case when c % 10 = 1 then case when b % 3000 = 2 then 'rare-test' else 'test-' || b % 2 end end,
          null, 'phone', case when done and a % 100 < 48 then md5('lead' || case when n % 2 = 0 then 2 * (1 + b % (:leads / 2 - 1)) else n % (398 * (:leads / 398)) end)::uuid end,
          case when done then (array['hero','hero','hero','artist','artist','ruler','ruler','innocent','innocent','maverick','victim','magician','martyr'])[1 + b % 13] end,
          case when done then (array['martyr','magician','artist','ruler','innocent','maverick','victim','hero'])[1 + c % 8] end,
          case when done then 60 + c % 41 end, case when done then 1 end, case when done then decode(repeat(m, 34), 'hex') end, false,
          case when done then least(100, 20 + b % 16 + case when a % 100 < 48 then c % 60 else 0 end) when n < :rows - 2000 then b % 16 end,
          done and a % 100 < 48 and c % 50 = 0, case when done and c % 97 = 0 then 'booked' end
        from generate_series(:from::bigint, :to::bigint) n,
          lateral (select md5('session' || n) m) h,
          lateral (select ('x' || substr(m, 1, 6))::bit(24)::int a, ('x' || substr(m, 7, 6))::bit(24)::int b, ('x' || substr(m, 13, 6))::bit(24)::int c,
            now() - interval '730 days' * ((:rows - n)::float8 / :rows) t) x,
          lateral (select a % 100 < 62 done, case when c % 2000 = 3 then 'deal' when a % 10 < 5 then 'likert' when a % 10 < 8 then 'qa' else 'game' end mode) y
        """;

    private static async Task Execute(NpgsqlConnection db, string sql)
    {
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, db);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(NpgsqlConnection db, string sql)
    {
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, db);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
