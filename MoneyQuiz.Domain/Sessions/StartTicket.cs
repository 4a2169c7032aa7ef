using System.Buffers.Text;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>
/// What a start page promises the visitor: which session begins with the first answer, and on what. The page carries it
/// sealed; nothing is stored before an answer comes, and a publish in between doesn't change it.
/// </summary>
public sealed record StartTicket
{
    private const byte Version = 1;

    /// <summary>At least 128 random bits, URL-safe: <c>SecretToken.Create()</c>. Only its hash is stored.</summary>
    public required string Token { get; init; }

    public required TenantId TenantId { get; init; }

    public required string ResolvedHash { get; init; }

    public required ModeKey Mode { get; init; }

    public required string Variant { get; init; }

    public required string Scale { get; init; }

    public required int PageSize { get; init; }

    public Arrival Arrival { get; init; } = Arrival.Unknown;

    /// <summary>When the page was made; answers' times count from here. To the millisecond.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>After this a new ticket is needed. To the millisecond.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public SessionFacts Facts => new(ResolvedHash, Mode, Variant, Scale, PageSize, SessionSeed.FromToken(Token));

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    /// <summary>A whole, never negative count of milliseconds since the ticket was made.</summary>
    public long ElapsedMs(DateTimeOffset now) => Math.Max(0, (long)(now - IssuedAt).TotalMilliseconds);

    /// <summary>For sealing: about 110 bytes without UTM.</summary>
    public byte[] ToBytes() =>
        new CompactWriter()
            .Bytes([Version])
            .Bytes(TenantId.Value.ToByteArray(bigEndian: true))
            .Bytes(Convert.FromHexString(ResolvedHash))
            .Text(Token)
            .Text(Mode.Value)
            .Text(Variant)
            .Text(Scale)
            .Number(PageSize)
            .Number(IssuedAt.ToUnixTimeMilliseconds())
            .Number(ExpiresAt.ToUnixTimeMilliseconds())
            .Text(Arrival.Persona)
            .Text(Arrival.UtmSource)
            .Text(Arrival.UtmMedium)
            .Text(Arrival.UtmCampaign)
            .Text(Arrival.UtmTerm)
            .Text(Arrival.UtmContent)
            .Text(Arrival.MqVariant)
            .Text(Arrival.Referrer)
            .ToArray();

    /// <summary>Reads an unsealed ticket; null for anything that isn't one, as after a change of version.</summary>
    public static StartTicket? TryParse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new CompactReader(bytes);
            if (reader.Bytes(1)[0] != Version)
            {
                return null;
            }

            var ticket = Read(ref reader);
            return reader.AtEnd && Base64Url.IsValid(ticket.Token) && ticket.Token.Length >= 22 ? ticket : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    // Members are read in the order in which they were written.
    private static StartTicket Read(ref CompactReader reader) =>
        new()
        {
            TenantId = new TenantId(new Guid(reader.Bytes(16), bigEndian: true)),
            ResolvedHash = Convert.ToHexStringLower(reader.Bytes(32)),
            Token = reader.Text() ?? "",
            Mode = ModeKey.Parse(reader.Text() ?? ""),
            Variant = reader.Text() ?? "",
            Scale = reader.Text() ?? "",
            PageSize = reader.Small(1000),
            IssuedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.Number()),
            ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.Number()),
            Arrival = new Arrival
            {
                Persona = reader.Text(),
                UtmSource = reader.Text(),
                UtmMedium = reader.Text(),
                UtmCampaign = reader.Text(),
                UtmTerm = reader.Text(),
                UtmContent = reader.Text(),
                MqVariant = reader.Text(),
                Referrer = reader.Text(),
            },
        };
}
