using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>SQL of the tests' own, to look at the rows as they are.</summary>
internal static class Sql
{
    public static async Task<object?> Scalar(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>As the superuser, past row-level security.</summary>
    public static Task<object?> Behind(this TestApp app, string sql) => Scalar(app.Cluster.SuperUserOn(app.Connections), sql);
}
