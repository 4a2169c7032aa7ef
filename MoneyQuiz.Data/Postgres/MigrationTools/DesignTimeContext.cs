using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>Lets the migration tool build the model without a database. Compiled by bin/migration only.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<MoneyQuizDb>
{
    public MoneyQuizDb CreateDbContext(string[] args) => new(DbOptions.For(NpgsqlDataSource.Create("Host=none")));
}
