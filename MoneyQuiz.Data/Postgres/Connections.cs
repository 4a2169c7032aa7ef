using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace MoneyQuiz.Data.Postgres;

/// <summary>The three logins to one database. App: what requests run on. Platform: work across tenants. Owner: migrations only.</summary>
public sealed record Connections(string App, string Platform, string? Owner)
{
    /// <summary>Reads <c>ConnectionStrings:MoneyQuiz</c>, <c>:MoneyQuizPlatform</c> and <c>:MoneyQuizOwner</c>.</summary>
    /// <exception cref="StartRefusedException">The app's string is missing, or neither of the other two is there.</exception>
    public static Connections From(IConfiguration configuration)
    {
        var app =
            configuration.GetConnectionString("MoneyQuiz")
            ?? throw new StartRefusedException("No database: set ConnectionStrings__MoneyQuiz, or start with bin/run, which brings its own.");
        var owner = configuration.GetConnectionString("MoneyQuizOwner");
        var platform = configuration.GetConnectionString("MoneyQuizPlatform") ?? (owner is null ? null : DerivedPlatform(app, owner));
        return new Connections(
            Named(app, "moneyquiz"),
            Named(
                platform
                    ?? throw new StartRefusedException(
                        "Set ConnectionStrings__MoneyQuizPlatform (work across tenants), or ConnectionStrings__MoneyQuizOwner, which makes that login."
                    ),
                "moneyquiz-platform"
            ),
            owner is null ? null : Named(owner, "moneyquiz-owner")
        );
    }

    public string AppRole => new NpgsqlConnectionStringBuilder(App).Username!;

    public string PlatformRole => new NpgsqlConnectionStringBuilder(Platform).Username!;

    /// <summary>The platform login's password as the owner sets it; null where the login needs none.</summary>
    internal string? PlatformPassword => new NpgsqlConnectionStringBuilder(Platform).Password;

    // Where only two strings are given, the owner makes the third login. Its password follows from the owner's,
    // so that every instance knows it and the app's login does not.
    private static string DerivedPlatform(string app, string owner)
    {
        var derived = new NpgsqlConnectionStringBuilder(app);
        var secret = new NpgsqlConnectionStringBuilder(owner).Password;
        derived.Username += "_platform";
        derived.Password = secret is null
            ? null
            : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "moneyquiz platform login"u8));
        return derived.ConnectionString;
    }

    private static string Named(string connection, string name)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        builder.ApplicationName ??= name;
        // What is asked again and again is planned once. A string that names a number itself keeps it: 0 for a pooler that can't carry it.
        if (
            !connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase)
            && !connection.Contains("AutoPrepare", StringComparison.OrdinalIgnoreCase)
        )
        {
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (100, 3);
        }

        return builder.ConnectionString;
    }
}

/// <summary>The app cannot start as it is configured; the message says in one sentence what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
