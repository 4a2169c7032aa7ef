using Microsoft.Extensions.Configuration;
using MoneyQuiz.Data.Postgres;
using Npgsql;

namespace MoneyQuiz.Tests.Postgres;

/// <summary>Three logins out of three, or of two, connection strings.</summary>
public sealed class ConnectionsTests
{
    private const string App = "Host=db;Database=mq;Username=app;Password=a";
    private const string Owner = "Host=db;Database=mq;Username=owner;Password=o";

    [Fact]
    public void Two_strings_make_the_third_by_a_secret_that_the_app_does_not_know()
    {
        var made = From(("MoneyQuiz", App), ("MoneyQuizOwner", Owner));
        Assert.Equal("app_platform", made.PlatformRole);
        var password = new NpgsqlConnectionStringBuilder(made.Platform).Password;
        Assert.Equal(64, password!.Length);
        Assert.Equal(made.Platform, From(("MoneyQuiz", App), ("MoneyQuizOwner", Owner)).Platform);
        Assert.NotEqual(password, new NpgsqlConnectionStringBuilder(From(("MoneyQuiz", App), ("MoneyQuizOwner", Owner + "2")).Platform).Password);
        Assert.Equal(password, new NpgsqlConnectionStringBuilder(From(("MoneyQuiz", App + "other"), ("MoneyQuizOwner", Owner)).Platform).Password);
    }

    [Fact]
    public void A_given_platform_string_is_taken() =>
        Assert.Equal("p", From(("MoneyQuiz", App), ("MoneyQuizOwner", Owner), ("MoneyQuizPlatform", "Host=db;Username=p")).PlatformRole);

    [Fact]
    public void Each_missing_string_is_named()
    {
        Assert.Contains("ConnectionStrings__MoneyQuiz,", Assert.Throws<StartRefusedException>(() => From()).Message);
        Assert.Contains("ConnectionStrings__MoneyQuizPlatform", Assert.Throws<StartRefusedException>(() => From(("MoneyQuiz", App))).Message);
    }

    private static Connections From(params (string Name, string Value)[] strings) =>
        Connections.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(strings.Select(s => new KeyValuePair<string, string?>($"ConnectionStrings:{s.Name}", s.Value)))
                .Build()
        );
}
