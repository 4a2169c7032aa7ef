using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>Makes contexts on the platform's login. Only <see cref="PlatformScope"/> and the start-up use it.</summary>
public sealed class PlatformContexts(DbContextOptions<MoneyQuizDb> options, NpgsqlDataSource source)
{
    // The app's own options, with another login: EF makes one model for each set of options, and that takes a while.
    internal MoneyQuizDb Create()
    {
        var db = new MoneyQuizDb(options) { IsPlatform = true };
        db.Database.SetDbConnection(source.CreateConnection(), contextOwnsConnection: true);
        return db;
    }
}
