using FsCheck;
using FsCheck.Fluent;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Tests.Audit;

/// <summary>Whatever is done to a chain behind its back shows; what erasure does to it does not.</summary>
public sealed class AuditChainTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Ways to falsify one entry, each field on its own.</summary>
    private static readonly Func<AuditEntry, AuditEntry>[] Forgeries =
    [
        e => e with { Id = Other(e.Id) },
        e => e with { TenantId = new TenantId(Other(e.TenantId.Value)) },
        e => e with { Sequence = e.Sequence + 1 },
        e => e with { At = e.At.AddMicroseconds(1) },
        e => e with { ActorName = e.ActorName + "x" },
        e => e with { Action = e.Action + " " },
        e => e with { Subject = e.Subject + "\0" },
        e => e with { ActorName = e.ActorName + e.Action, Action = "" },
        e => e with { Outcome = e.Outcome == AuditOutcome.Accepted ? AuditOutcome.Refused : AuditOutcome.Accepted },
        e => e with { Address = e.Address is null ? "" : null },
        e => e with { DetailDigest = Flip(e.DetailDigest) },
        e => e with { PreviousHash = Flip(e.PreviousHash) },
        e => e with { Hash = Flip(e.Hash) },
    ];

    /// <summary>Ways to falsify one readable part.</summary>
    private static readonly Action<AuditDetail>[] Rewritings =
    [
        d => d.Before += "x",
        d => d.After = d.After is null ? "" : null,
        d => (d.Before, d.After) = (d.After + "1", d.Before),
        d => d.Note = "somebody else did it",
        d => d.Salt = Flip(d.Salt!),
        // As if erased, with another text in its place.
        d => (d.Salt, d.Note) = (null, "somebody else did it"),
    ];

    private sealed record Chain(List<AuditEntry> Entries, List<AuditDetail> Details)
    {
        public (long, byte[]) Anchor => (Entries[^1].Sequence, Entries[^1].Hash);

        public AuditFault? Verify((long, byte[])? anchor = null) => AuditChain.Verify(Entries, Details.ToDictionary(d => d.EntryId), anchor);
    }

    // Up to 12 entries with texts of all kinds, absent ones too.
    private static readonly Gen<Chain> Chains =
        from length in Gen.Choose(1, 12)
        from texts in Gen.ArrayOf(Gen.Elements(null, "", "x", "{\"name\":\"é\"}", "a\0b", "account:1"), length * 5)
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255), length * 32)
        select Make(length, texts, bytes.Select(b => (byte)b).ToArray());

    private static readonly Gen<(Chain Chain, int At, int Other, int Way)> Cases =
        from chain in Chains
        from at in Gen.Choose(0, 1_000_000)
        from other in Gen.Choose(0, 1_000_000)
        from way in Gen.Choose(0, 1_000_000)
        select (chain, at % chain.Entries.Count, other % chain.Entries.Count, way);

    [Fact]
    public void An_honest_chain_holds() => Holds(c => c.Chain.Verify() is null && c.Chain.Verify(c.Chain.Anchor) is null);

    [Fact]
    public void A_changed_field_shows() =>
        Holds(c =>
        {
            c.Chain.Entries[c.At] = Forgeries[c.Way % Forgeries.Length](c.Chain.Entries[c.At]);
            return c.Chain.Verify() is { Sequence: var at } && at == c.At + 1;
        });

    [Fact]
    public void A_rewritten_readable_part_shows() =>
        Holds(c =>
        {
            Rewritings[c.Way % Rewritings.Length](c.Chain.Details[c.At]);
            return c.Chain.Verify() is { Sequence: var at } && at == c.At + 1;
        });

    [Fact]
    public void A_removed_entry_shows() =>
        Holds(c =>
        {
            var anchor = c.Chain.Anchor;
            c.Chain.Entries.RemoveAt(c.At);
            return c.Chain.Verify(anchor) is not null;
        });

    [Fact]
    public void A_removed_readable_part_shows() =>
        Holds(c =>
        {
            c.Chain.Details.RemoveAt(c.At);
            return c.Chain.Verify() is not null;
        });

    [Fact]
    public void Two_entries_that_changed_places_show() =>
        Holds(c =>
        {
            var entries = c.Chain.Entries;
            (entries[c.At], entries[c.Other]) = (entries[c.Other], entries[c.At]);
            return c.At == c.Other || c.Chain.Verify() is not null;
        });

    [Fact]
    public void A_chain_that_was_cut_off_shows_by_its_anchor() =>
        Holds(c =>
        {
            var anchor = c.Chain.Anchor;
            c.Chain.Entries.RemoveRange(c.At, c.Chain.Entries.Count - c.At);
            return c.Chain.Verify() is null && c.Chain.Verify(anchor) is { Sequence: var at } && at == c.At + 1;
        });

    [Fact]
    public void A_chain_that_was_made_anew_shows_by_its_anchor() =>
        Holds(c =>
        {
            var anchor = c.Chain.Anchor;
            var texts = c.Chain.Entries.SelectMany(_ => (string?[])["someone", "else", "did", null, "it"]).ToArray();
            var forged = Make(c.Chain.Entries.Count, texts, new byte[32 * c.Chain.Entries.Count]);
            return forged.Verify() is null && forged.Verify(anchor) is not null;
        });

    [Fact]
    public void Erasure_leaves_the_chain_whole() =>
        Holds(c =>
        {
            foreach (var detail in c.Chain.Details.Where((_, n) => (c.Way >> (n % 12) & 1) == 0))
            {
                (detail.Salt, detail.Before, detail.After, detail.Note, detail.BlankedAt) = (null, null, null, null, Start);
            }

            return c.Chain.Verify(c.Chain.Anchor) is null;
        });

    [Fact]
    public void Every_field_of_an_entry_is_among_the_forgeries()
    {
        var one = Make(1, ["a", "b", "c", "d", "e"], new byte[32]).Entries[0];
        var touched = Forgeries.SelectMany(f =>
            typeof(AuditEntry).GetProperties().Where(p => !Equals(p.GetValue(one), p.GetValue(f(one)))).Select(p => p.Name)
        );
        Assert.Equal(typeof(AuditEntry).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(), touched.Distinct().Order());
    }

    private static void Holds(Func<(Chain Chain, int At, int Other, int Way), bool> property) =>
        Prop.ForAll(Cases.ToArbitrary(), property).Check(Properties.Times(1000));

    private static Chain Make(int length, string?[] texts, byte[] bytes)
    {
        var chain = new Chain([], []);
        for (var n = 0; n < length; n++)
        {
            var text = texts.AsSpan(n * 5, 5);
            var fact = new AuditFact(new TenantId(new Guid(1, 2, 3, new byte[8])), text[0] ?? "system", "noun.verb", text[1] ?? "")
            {
                Outcome = (AuditOutcome)(n % 3),
                Address = text[2],
                Before = text[3],
                After = text[4],
                Note = text[0],
            };
            var id = new Guid(n + 1, 0, 0, new byte[8]);
            var (entry, detail) = AuditChain.Next(chain.Entries.LastOrDefault(), fact, id, Start.AddMinutes(n), bytes.AsSpan(n * 32, 32).ToArray());
            chain.Entries.Add(entry);
            chain.Details.Add(detail);
        }

        return chain;
    }

    private static byte[] Flip(byte[] bytes) => [(byte)(bytes[0] ^ 1), .. bytes[1..]];

    private static Guid Other(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[15] ^= 1;
        return new Guid(bytes);
    }
}
