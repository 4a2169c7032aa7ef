using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>A place in the list: right at one session. It stays true whatever is added or removed around it.</summary>
/// <param name="StartedAt">To the microsecond, as the database keeps it.</param>
/// <param name="Rank">What the list is sorted by before the time: a likelihood (−1: none) or an archetype's rank; 0 where it is sorted by time alone.</param>
public sealed record SessionCursor(DateTimeOffset StartedAt, Guid Id, int Rank = 0)
{
    private const int Length = sizeof(long) + 16;
    private const int Letters = 32;

    // Eight bytes of microseconds since 1970, sixteen of the id: 32 characters that are safe in an address. Then the rank: “.75”.
    public override string ToString() => Rank == 0 ? Place() : string.Create(CultureInfo.InvariantCulture, $"{Place()}.{Rank}");

    private string Place()
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
        var rank = 0;
        if (text is { Length: > Letters + 1 } && text[Letters] == '.')
        {
            // Only as it is written here: “.075” and “.+75” are not.
            if (
                !int.TryParse(text.AsSpan(Letters + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out rank)
                || rank is < -1 or 0 or > 100
                || rank.ToString(CultureInfo.InvariantCulture) != text[(Letters + 1)..]
            )
            {
                return false;
            }

            text = text[..Letters];
        }

        if (
            text is not { Length: Letters }
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
        cursor = new SessionCursor(at, new Guid(bytes[sizeof(long)..], bigEndian: true), rank);
        return true;
    }
}

/// <summary>
/// Which sessions, in which order, and which page of them. At most one of the three cursors is set; none is the first page.
/// </summary>
/// <param name="Before">The page that follows this session.</param>
/// <param name="After">The page that ends before this session.</param>
/// <param name="From">The page that begins with this session.</param>
public sealed record SessionQuery(SessionCursor? Before = null, SessionCursor? After = null, SessionCursor? From = null)
{
    public static readonly SessionQuery Newest = new();

    public SessionFilter Filter { get; init; } = SessionFilter.None;

    public SessionSort Sort { get; init; }

    /// <summary>Whether it shows the beginning of the list, whatever that is filtered and sorted by.</summary>
    public bool IsFirstPage => Before is null && After is null && From is null;

    /// <summary>Everybody, newest first.</summary>
    public bool IsPlain => Filter.IsEmpty && Sort == SessionSort.Newest;

    /// <summary>The same list from its beginning.</summary>
    public SessionQuery First => this with { Before = null, After = null, From = null };

    public SessionQuery PageAfter(SessionCursor last) => First with { Before = last };

    public SessionQuery PageBefore(SessionCursor first) => First with { After = first };

    public SessionQuery PageFrom(SessionCursor first) => First with { From = first };

    /// <summary>Another filter or order begins at its own beginning.</summary>
    public SessionQuery With(SessionFilter filter) => First with { Filter = filter };

    public SessionQuery By(SessionSort sort) => First with { Sort = sort };
}
