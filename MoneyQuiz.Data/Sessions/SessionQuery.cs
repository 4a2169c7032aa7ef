using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace MoneyQuiz.Data.Sessions;

/// <summary>A place in the list: right at one session. It stays true whatever is added or removed around it.</summary>
/// <param name="StartedAt">To the microsecond, as the database keeps it.</param>
public sealed record SessionCursor(DateTimeOffset StartedAt, Guid Id)
{
    private const int Length = sizeof(long) + 16;

    // Eight bytes of microseconds since 1970, sixteen of the id: 32 characters that are safe in an address.
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (StartedAt.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        Id.TryWriteBytes(bytes[sizeof(long)..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out SessionCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[Length];
        if (
            text is not { Length: 32 }
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written != Length
        )
        {
            return false;
        }

        var micros = BinaryPrimitives.ReadInt64BigEndian(bytes);
        // Years 1970 to 9999; anything else was not written here.
        if (micros < 0 || micros > (DateTimeOffset.MaxValue.Ticks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond)
        {
            return false;
        }

        var at = DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
        cursor = new SessionCursor(at, new Guid(bytes[sizeof(long)..], bigEndian: true));
        return true;
    }
}

/// <summary>Which page of the list. At most one of the three is set; none is the newest page.</summary>
/// <param name="Before">The page that follows this session: older ones.</param>
/// <param name="After">The page that ends before this session: newer ones.</param>
/// <param name="From">The page that begins with this session.</param>
public sealed record SessionQuery(SessionCursor? Before = null, SessionCursor? After = null, SessionCursor? From = null)
{
    public static readonly SessionQuery Newest = new();

    public bool IsNewest => Before is null && After is null && From is null;
}
