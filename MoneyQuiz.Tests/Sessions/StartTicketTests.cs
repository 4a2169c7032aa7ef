using System.Globalization;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Sessions;

public sealed class StartTicketTests
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2026-03-01T12:00:00.123Z", CultureInfo.InvariantCulture);

    private static StartTicket Ticket(Arrival? arrival = null) =>
        new()
        {
            Token = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
            TenantId = new TenantId(Guid.Parse("0198f0c2-7a4e-7c11-9d3a-5b1f0e2d4c6a")),
            ResolvedHash = Play.Framework.Hash,
            Mode = ModeKey.Likert,
            Variant = "short",
            Scale = "five",
            PageSize = 8,
            Arrival = arrival ?? Arrival.Unknown,
            IssuedAt = Noon,
            ExpiresAt = Noon.AddDays(1),
        };

    [Fact]
    public void Comes_back_from_its_bytes()
    {
        var ticket = Ticket(
            new Arrival
            {
                Persona = "new-parents",
                UtmSource = "briefs & more",
                UtmMedium = "ü",
                MqVariant = "b",
                Referrer = "https://example.org/a?b",
            }
        );
        Assert.Equal(ticket, StartTicket.TryParse(ticket.ToBytes()));
        Assert.Equal(Ticket(), StartTicket.TryParse(Ticket().ToBytes()));
        Assert.InRange(Ticket().ToBytes().Length, 100, 150);
    }

    [Fact]
    public void Anything_else_is_no_ticket()
    {
        var bytes = Ticket().ToBytes();
        Assert.Null(StartTicket.TryParse([]));
        Assert.Null(StartTicket.TryParse([2, .. bytes[1..]]));
        Assert.Null(StartTicket.TryParse([.. bytes, 0]));
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Null(StartTicket.TryParse(bytes.AsSpan(0, length))));
        Assert.Null(StartTicket.TryParse((Ticket() with { Token = "short" }).ToBytes()));
    }

    [Fact]
    public void The_seed_comes_from_the_token_alone()
    {
        Assert.Equal(Ticket().Facts.Seed, (Ticket() with { Variant = "full" }).Facts.Seed);
        Assert.NotEqual(Ticket().Facts.Seed, (Ticket() with { Token = SecretToken.Create() }).Facts.Seed);
        Assert.Equal(Ticket().Facts.Seed, SessionSeed.FromInt64(Ticket().Facts.Seed.ToInt64()));
    }

    [Fact]
    public void Time_counts_from_the_issue_and_ends_at_the_expiry()
    {
        Assert.Equal(1500, Ticket().ElapsedMs(Noon.AddSeconds(1.5)));
        Assert.Equal(0, Ticket().ElapsedMs(Noon.AddSeconds(-3)));
        Assert.False(Ticket().IsExpired(Noon.AddHours(23)));
        Assert.True(Ticket().IsExpired(Noon.AddDays(1)));
    }

    [Fact]
    public void Texts_of_strangers_are_cut_and_cleaned()
    {
        var arrival = new Arrival
        {
            UtmSource = new string('x', 5000),
            UtmTerm = " a\0b\r\n ",
            UtmContent = "  ",
            Referrer = string.Concat(Enumerable.Repeat("😀", 400)),
        };
        Assert.Equal(100, arrival.UtmSource!.Length);
        Assert.Equal("ab", arrival.UtmTerm);
        Assert.Null(arrival.UtmContent);
        Assert.Equal(300, arrival.Referrer!.Length);
        Assert.Equal(arrival.Referrer, StartTicket.TryParse(Ticket(arrival).ToBytes())!.Arrival.Referrer);
    }
}
