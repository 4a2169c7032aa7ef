using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MoneyQuiz.Domain.Audit;

/// <summary>Makes and checks the hash chain. Each entry's hash covers the hash of the one before, so that a changed, removed or moved row shows.</summary>
public static class AuditChain
{
    /// <summary>The entry that follows <paramref name="previous"/> (null: the first of its chain), with its readable part.</summary>
    /// <param name="salt">32 random bytes; with the readable part they go when the person is erased.</param>
    public static (AuditEntry Entry, AuditDetail Detail) Next(AuditEntry? previous, AuditFact fact, Guid id, DateTimeOffset at, byte[] salt)
    {
        var detail = new AuditDetail
        {
            EntryId = id,
            TenantId = fact.TenantId,
            Salt = salt,
            Before = fact.Before,
            After = fact.After,
            Note = fact.Note,
        };
        var draft = new AuditEntry
        {
            Id = id,
            TenantId = fact.TenantId,
            Sequence = (previous?.Sequence ?? 0) + 1,
            // PostgreSQL keeps microseconds; a tick more would not come back, and the hash would not hold.
            At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
            ActorName = fact.ActorName,
            Action = fact.Action,
            Subject = fact.Subject,
            Outcome = fact.Outcome,
            Address = fact.Address,
            DetailDigest = Digest(detail),
            PreviousHash = previous?.Hash ?? new byte[32],
            Hash = [],
        };
        return (draft with { Hash = HashOf(draft) }, detail);
    }

    /// <summary>Walks a chain in order. Returns the first sequence that does not hold and why, or null where all do.</summary>
    /// <param name="entries">All entries of one chain, by sequence.</param>
    /// <param name="details">The readable parts by entry id; a blanked one (no salt, no text) is passed over.</param>
    /// <param name="anchor">The last sequence and hash known from outside, such as from a log: a chain that ends before it was cut.</param>
    public static AuditFault? Verify(
        IEnumerable<AuditEntry> entries,
        IReadOnlyDictionary<Guid, AuditDetail> details,
        (long Sequence, byte[] Hash)? anchor = null
    )
    {
        AuditEntry? last = null;
        foreach (var entry in entries)
        {
            var expected = (last?.Sequence ?? 0) + 1;
            var fault = entry switch
            {
                _ when entry.Sequence != expected => $"entry {expected} is missing",
                _ when !entry.PreviousHash.AsSpan().SequenceEqual(last?.Hash ?? new byte[32]) => "the entry before it was changed",
                _ when !entry.Hash.AsSpan().SequenceEqual(HashOf(entry)) => "the entry was changed",
                _ when !details.ContainsKey(entry.Id) => "its readable part is missing",
                _ when !IsBlank(details[entry.Id]) && !Digest(details[entry.Id]).AsSpan().SequenceEqual(entry.DetailDigest) =>
                    "its readable part was changed",
                _ when anchor is { } a && a.Sequence == entry.Sequence && !a.Hash.AsSpan().SequenceEqual(entry.Hash) =>
                    "it differs from what was anchored outside",
                _ => null,
            };
            if (fault is not null)
            {
                return new AuditFault(expected, fault);
            }

            last = entry;
        }

        return anchor is { } known && known.Sequence > (last?.Sequence ?? 0)
            ? new AuditFault((last?.Sequence ?? 0) + 1, $"the chain ends before the anchored entry {known.Sequence}")
            : null;
    }

    // Nothing may stand where erasure has been: a text without its salt is a forgery.
    private static bool IsBlank(AuditDetail detail) => detail is { Salt: null, Before: null, After: null, Note: null };

    private static byte[] HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(entry.PreviousHash);
        hash.AppendData(entry.Id.ToByteArray(bigEndian: true));
        hash.AppendData(entry.TenantId.Value.ToByteArray(bigEndian: true));
        Append(hash, entry.Sequence);
        Append(hash, entry.At.UtcTicks);
        Append(hash, entry.ActorName);
        Append(hash, entry.Action);
        Append(hash, entry.Subject);
        Append(hash, (long)entry.Outcome);
        Append(hash, entry.Address);
        hash.AppendData(entry.DetailDigest);
        return hash.GetHashAndReset();
    }

    private static byte[] Digest(AuditDetail detail)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(detail.Salt ?? []);
        Append(hash, detail.Before);
        Append(hash, detail.After);
        Append(hash, detail.Note);
        return hash.GetHashAndReset();
    }

    // A length before each text: "ab" + "c" must not hash as "a" + "bc"; −1 tells null from empty.
    private static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Append(hash, text is null ? -1 : bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

/// <summary>Where a chain breaks.</summary>
/// <param name="Sequence">The first sequence that does not hold.</param>
/// <param name="Why">In plain words.</param>
public sealed record AuditFault(long Sequence, string Why);
