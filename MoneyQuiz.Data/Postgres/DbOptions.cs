using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>Options of a context that is made outside dependency injection.</summary>
internal static class DbOptions
{
    // The account tables' shape hangs on this option, and the context asks the application's services for it.
    private static readonly ServiceProvider Services = new ServiceCollection().Configure<IdentityOptions>(Identity).BuildServiceProvider();

    /// <summary>Version 3 of Identity's schema: with passkeys.</summary>
    public static void Identity(IdentityOptions identity) => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static DbContextOptions<MoneyQuizDb> For(NpgsqlDataSource source) =>
        new DbContextOptionsBuilder<MoneyQuizDb>().UseNpgsql(source).UseApplicationServiceProvider(Services).Options;
}
