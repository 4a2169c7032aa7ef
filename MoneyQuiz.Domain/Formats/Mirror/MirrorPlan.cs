using System.Collections.Frozen;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>Mirror content ready to run: what each question can give, as plain numbers.</summary>
public sealed class MirrorPlan : FormatPlan
{
    public const string Variant = "talk";

    private readonly int[,,] _points;
    private readonly int[,] _most;

    internal MirrorPlan(MirrorContent content)
    {
        Content = content;
        _points = new int[content.Questions.Length, MirrorCheck.Options, ArchetypeIds.Count];
        _most = new int[content.Questions.Length, ArchetypeIds.Count];
        foreach (var (q, question) in content.Questions.Index())
        {
            foreach (var (o, option) in question.Options.Index())
            {
                foreach (var evidence in option.Evidence)
                {
                    _points[q, o, (int)evidence.Archetype] = evidence.Points;
                    _most[q, (int)evidence.Archetype] = Math.Max(_most[q, (int)evidence.Archetype], evidence.Points);
                }
            }
        }

        ThemeNames = content.Themes.ToFrozenDictionary(t => t.Id, t => t.Name, StringComparer.Ordinal);
        ThemeOf = [.. content.Questions.Select(q => content.Themes.IndexOf(content.Themes.First(t => t.Id == q.Theme)))];
        ItemNumbers = content
            .Questions.Select(q => q.Id)
            .Concat(content.Reflections.Select(r => r.Id))
            .Index()
            .ToFrozenDictionary(i => i.Item, i => i.Index, StringComparer.Ordinal);
        Variants = [new VariantOffer(Variant, content.Offer.Name, content.Offer.Note, content.Most, content.Offer.Minutes)];
    }

    public MirrorContent Content { get; }

    public override string Title => Content.Offer.Name;

    public override string Note => Content.Offer.Note;

    public override ImmutableArray<VariantOffer> Variants { get; }

    /// <summary>Replies have no scale.</summary>
    public override string Scale => "none";

    public override int PageSize => 1;

    internal FrozenDictionary<string, int> ItemNumbers { get; }

    internal FrozenDictionary<string, string> ThemeNames { get; }

    /// <summary>By question, the place of its theme.</summary>
    internal ImmutableArray<int> ThemeOf { get; }

    public override FormatRun Begin(SessionFacts facts) =>
        facts.Variant == Variant
            ? new MirrorRun(this, facts)
            : throw new ArgumentException($"The length “{facts.Variant}” isn't offered.", nameof(facts));

    internal int Points(int question, int option, int archetype) => _points[question, option, archetype];

    /// <summary>What a question can give an archetype at most; at least it is always 0, because no archetype is in all its options.</summary>
    internal int Most(int question, int archetype) => _most[question, archetype];
}
