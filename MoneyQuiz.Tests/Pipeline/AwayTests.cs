using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Web.Pipeline;
using Npgsql;

namespace MoneyQuiz.Tests.Pipeline;

/// <summary>A machine that is away is a 503 that asks to come back; anything else is a bug, and a 500.</summary>
public sealed class AwayTests
{
    [Fact]
    public void A_lost_connection_is_away_however_it_is_wrapped()
    {
        var lost = new NpgsqlException("Exception while reading from stream", new IOException("Connection reset by peer"));
        Assert.True(Away.Is(lost));
        Assert.True(Away.Is(new InvalidOperationException("likely a transient failure", new DbUpdateException("while saving", lost))));
    }

    [Theory]
    [InlineData("57P01", true)] // admin_shutdown
    [InlineData("57P02", true)] // crash_shutdown
    [InlineData("57P03", true)] // cannot_connect_now
    [InlineData("53100", true)] // disk_full
    [InlineData("53300", true)] // too_many_connections
    [InlineData("23505", false)] // unique_violation
    [InlineData("42P01", false)] // undefined_table
    public void Of_what_the_server_says_only_what_passes_is_away(string state, bool away) =>
        Assert.Equal(away, Away.Is(new DbUpdateException("while saving", new PostgresException("words", "ERROR", "ERROR", state))));

    [Fact]
    public void A_bug_is_not_away()
    {
        Assert.False(Away.Is(new InvalidOperationException("a bug")));
        Assert.False(Away.Is(null));
    }
}
