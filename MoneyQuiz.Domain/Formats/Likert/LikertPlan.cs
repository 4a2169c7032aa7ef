using System.Collections.Frozen;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>Likert content ready to run: orders and look-ups, made once per resolved framework.</summary>
public sealed class LikertPlan : FormatPlan
{
    private readonly FrozenDictionary<LikertLength, ImmutableArray<int[]>> _orders;

    internal LikertPlan(LikertContent content, string resolvedHash)
    {
        Content = content;
        ResolvedHash = resolvedHash;
        _orders = content.Variants.ToFrozenDictionary(v => v.Key, v => LikertOrders.Of(content, v.Key));
        ItemNumbers = content.Statements.Index().ToFrozenDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        CategoryNames = content.Categories.ToFrozenDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        Labels = content.Scales.ToFrozenDictionary(s => s.Key, s => s.Labels);
        // Stable: within an archetype in the order of the content.
        ByArchetype = [.. content.Statements.Index().OrderBy(s => s.Item.Archetype).Select(s => (s.Index, s.Item.Archetype))];
        Opposites = [.. content.Statements.Index().Where(s => s.Item.OppositeOf is not null).Select(s => (s.Index, ItemNumbers[s.Item.OppositeOf!]))];
        Variants = [.. content.Variants.Select(v => new VariantOffer(KeyOf(v.Key), v.Name, v.Note, _orders[v.Key][0].Length, v.Minutes))];
    }

    public LikertContent Content { get; }

    public override string Title => "Plain statements";

    public override string Note => "How true is each one of you? The most thorough way, in three lengths.";

    public override ImmutableArray<VariantOffer> Variants { get; }

    public override string Scale => KeyOf(Content.Scale);

    public override int PageSize => Content.PageSize;

    internal string ResolvedHash { get; }

    internal FrozenDictionary<string, int> ItemNumbers { get; }

    internal FrozenDictionary<string, string> CategoryNames { get; }

    internal FrozenDictionary<LikertScale, ImmutableArray<string>> Labels { get; }

    /// <summary>All items, ordered by archetype.</summary>
    internal ImmutableArray<(int Item, ArchetypeId Archetype)> ByArchetype { get; }

    /// <summary>Pairs of items that can hardly both be true.</summary>
    internal ImmutableArray<(int, int)> Opposites { get; }

    public override FormatRun Begin(SessionFacts facts)
    {
        if (!TryRead<LikertLength>(facts.Variant, out var length) || !_orders.TryGetValue(length, out var orders))
        {
            throw new ArgumentException($"The length “{facts.Variant}” isn't offered.", nameof(facts));
        }

        if (!TryRead<LikertScale>(facts.Scale, out var scale))
        {
            throw new ArgumentException($"There is no scale “{facts.Scale}”.", nameof(facts));
        }

        if (facts.PageSize is < 1 or > LikertCheck.LargestPage)
        {
            throw new ArgumentException($"A page can't hold {facts.PageSize} statements.", nameof(facts));
        }

        var number = (int)(facts.Seed.Value % LikertOrders.Count);
        return new LikertRun(this, facts, scale, number, orders[number]);
    }

    private static string KeyOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static bool TryRead<T>(string text, out T value)
        where T : struct, Enum => Keys<T>.Values.TryGetValue(text, out value);

    private static class Keys<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(KeyOf, StringComparer.Ordinal);
    }
}
