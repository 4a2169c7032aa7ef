using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>A database of the first version, whose sessions named their source otherwise.</summary>
public sealed class OwnSourceTests(Cluster cluster)
{
    [Fact]
    public async Task Sessions_of_the_first_version_come_from_moneyquiz()
    {
        var connections = await cluster.EmptyDatabase();
        await using var source = NpgsqlDataSource.Create(connections.Owner!);
        await using (var db = new MoneyQuizDb(DbOptions.For(source)))
        {
            await db.GetService<IMigrator>().MigrateAsync("Ground");
        }

        // As that version left it: row-level security stands, and holds the owner too.
        await Sql.Scalar(
            cluster.SuperUserOn(connections),
            """
            alter table assess_sessions enable row level security;
            alter table assess_sessions force row level security;
            set session_replication_role = replica;
            do $body$
            declare names text; vals text;
            begin
              select string_agg(quote_ident(column_name), ', '), string_agg(case
                when column_name = 'source' then quote_literal('quiz')
                when data_type = 'uuid' then 'gen_random_uuid()'
                when data_type = 'bytea' then quote_literal('') || '::bytea'
                when data_type like 'timestamp%' then 'now()'
                when data_type = 'boolean' then 'false'
                when data_type in ('integer', 'bigint') then '0'
                else quote_literal('x') end, ', ')
              into names, vals from information_schema.columns where table_schema = 'public' and table_name = 'assess_sessions' and is_nullable = 'NO';
              execute format('insert into assess_sessions (%s) select %s from generate_series(1, 1)', names, vals);
            end $body$;
            """
        );
        await new Migrator(connections, DbOptions.For(source), NullLogger<Migrator>.Instance).Run(CancellationToken.None);
        Assert.Equal("moneyquiz", await Sql.Scalar(cluster.SuperUserOn(connections), "select source from assess_sessions"));
        Assert.Equal(
            true,
            await Sql.Scalar(cluster.SuperUserOn(connections), "select relforcerowsecurity from pg_class where relname = 'assess_sessions'")
        );
    }
}
