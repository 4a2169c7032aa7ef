using System.Collections.Frozen;
using MoneyQuiz.Domain.Formats.Game.Kinds;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Game;

/// <summary>Game content ready to run: all rounds' items in one row.</summary>
public sealed class GamePlan : FormatPlan
{
    public const string Variant = "rounds";

    internal GamePlan(GameContent content)
    {
        Content = content;
        var items = ImmutableArray.CreateBuilder<GameItem>();
        var first = ImmutableArray.CreateBuilder<int>(content.Rounds.Length);
        foreach (var (r, round) in content.Rounds.Index())
        {
            var kind = RoundKinds.Of(round);
            first.Add(items.Count);
            if (kind.AsksEachOption)
            {
                items.AddRange(round.Options.Select((option, o) => new GameItem(r, o, option.Id, kind)));
            }
            else
            {
                items.Add(new GameItem(r, 0, round.Id, kind));
            }
        }

        Items = items.DrainToImmutable();
        FirstOf = first.MoveToImmutable();
        ItemNumbers = Items.Index().ToFrozenDictionary(i => i.Item.Id, i => i.Index, StringComparer.Ordinal);
        Variants = [new VariantOffer(Variant, content.Offer.Name, content.Offer.Note, Items.Length, content.Offer.Minutes)];
    }

    public GameContent Content { get; }

    public override string Title => Content.Offer.Name;

    public override string Note => Content.Offer.Note;

    public override ImmutableArray<VariantOffer> Variants { get; }

    /// <summary>Each kind of round has its own.</summary>
    public override string Scale => "none";

    public override int PageSize => 1;

    internal ImmutableArray<GameItem> Items { get; }

    /// <summary>By round, the number of its first item.</summary>
    internal ImmutableArray<int> FirstOf { get; }

    internal FrozenDictionary<string, int> ItemNumbers { get; }

    internal int CountOf(int round) => (round + 1 < FirstOf.Length ? FirstOf[round + 1] : Items.Length) - FirstOf[round];

    public override FormatRun Begin(SessionFacts facts) =>
        facts.Variant == Variant
            ? new GameRun(this, facts)
            : throw new ArgumentException($"The length “{facts.Variant}” isn't offered.", nameof(facts));
}

/// <param name="Option">The option that it is about; 0 where the round is one question.</param>
internal sealed record GameItem(int Round, int Option, string Id, RoundKind Kind);
