using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Web.Coach.Branding;

/// <summary>
/// A brand while somebody types it. What can't be read yet (half a colour) stands as text beside the last brand that could, so
/// that nothing typed is lost and the preview never breaks.
/// </summary>
public sealed class BrandEdit
{
    private readonly Dictionary<string, string> _unread = new(StringComparer.Ordinal);
    private BrandTokens? _tokens;

    public BrandEdit(Brand brand) => Brand = brand;

    /// <summary>As typed; blanks and faults included.</summary>
    public Brand Brand { get; private set; }

    /// <summary>All that follows from its colours. Well under a millisecond, once per change.</summary>
    public BrandTokens Tokens => _tokens ??= BrandTokens.From(Brand);

    /// <summary>What a save would store.</summary>
    public Brand Tidied => Brand.Tidy();

    /// <summary>Whether everything typed could be read; the rest of the faults the brand itself tells.</summary>
    public bool IsRead => _unread.Count == 0;

    public string TextOf(BrandField field) => _unread.GetValueOrDefault(field.Key) ?? field.Read(Brand) ?? "";

    public string TextOf(ColourField field) => _unread.GetValueOrDefault(field.Key) ?? field.Read(Brand).ToString();

    public void Type(BrandField field, string text) => Take(field.Key, text, field.Write(Brand, text));

    public void Type(ColourField field, string text) =>
        Take(field.Key, text, Colour.TryParse(text.Trim(), out var colour, out _) ? field.Write(Brand, colour) : null);

    public void Set(PictureUse use, PictureId? picture) => Become(use.Write(Brand, picture?.ToString()));

    /// <summary>Somebody else's brand, or an older one of this.</summary>
    public void Replace(Brand brand)
    {
        _unread.Clear();
        Become(brand);
    }

    /// <summary>Every fault, with the field's key: what couldn't be read first.</summary>
    public IReadOnlyList<(string Key, string Sentence)> Faults =>
        [
            .. _unread.Select(u => (u.Key, u.Key == BrandFields.CornerRadius.Key ? RadiusFault : Fault(u.Value))),
            .. Tidied.Validate().Select(f => (KeyOf(f.Pointer), f.Sentence)).Where(f => !_unread.ContainsKey(f.Item1)),
        ];

    public string? FaultOf(string key) => Faults.Where(f => f.Key == key).Select(f => f.Sentence).FirstOrDefault();

    /// <summary>What differs from another brand, for people.</summary>
    public IReadOnlyList<BrandDifference> DiffersFrom(Brand other)
    {
        var mine = Tidied;
        List<BrandDifference> all =
        [
            .. BrandFields.Typed.Select(f => new BrandDifference(f.Key, f.Label, f.Read(other) ?? "", f.Read(mine) ?? "")),
            .. BrandFields.Colours.Select(f => new BrandDifference(f.Key, $"{f.Label} colour", f.Read(other).ToString(), f.Read(mine).ToString())),
            .. PictureUse
                .All.Where(u => u.Read(other) != u.Read(mine))
                .Select(u => new BrandDifference(u.Field, u.Label, Word(u.Read(other)), Word(u.Read(mine)) + (u.Read(mine) is null ? "" : " (new)"))),
        ];
        return [.. all.Where(d => d.Theirs != d.Mine)];
    }

    /// <summary>Takes over from another brand every field but those named.</summary>
    public void Merge(Brand other, IReadOnlySet<string> mine)
    {
        var (own, merged) = (Brand, other);
        foreach (var field in BrandFields.Typed.Where(f => mine.Contains(f.Key)))
        {
            merged = field.Write(merged, field.Read(own) ?? "") ?? merged;
        }

        foreach (var field in BrandFields.Colours.Where(f => mine.Contains(f.Key)))
        {
            merged = field.Write(merged, field.Read(own));
        }

        foreach (var use in PictureUse.All.Where(u => mine.Contains(u.Field)))
        {
            merged = use.Write(merged, use.Read(own));
        }

        foreach (var taken in _unread.Keys.Where(key => !mine.Contains(key)).ToList())
        {
            _unread.Remove(taken);
        }

        Become(merged);
    }

    /// <summary>Why a picked colour is not what is shown, one sentence for each place; without saying the same of two themes twice.</summary>
    public IEnumerable<Adjustment> AdjustmentsOf(ColourField field) => Tokens.Adjustments.Where(a => IsOf(field, a.Role));

    private static bool IsOf(ColourField field, TokenRole role) =>
        role switch
        {
            TokenRole.Surface => field.Key == "surface",
            TokenRole.Text => field.Key == "text",
            TokenRole.Secondary => field.Key == "secondary",
            TokenRole.Accent or TokenRole.OnAccentSoft => field.Key == "accent",
            _ => field.Key == "primary",
        };

    private const string RadiusFault = "Write a whole number of pixels, from 0 to 32.";

    private static string Fault(string text) => Colour.TryParse(text.Trim(), out _, out var fault) ? "" : fault;

    // /social_links/0/url → social_links
    private static string KeyOf(string pointer) => pointer.Split('/')[1];

    private static string Word(string? picture) =>
        picture is null ? "none"
        : PictureId.TryParse(picture, out var id) ? $"{id.Width} × {id.Height} {id.Format}"
        : "a picture";

    private void Take(string key, string text, Brand? brand)
    {
        if (brand is null)
        {
            _unread[key] = text;
            return;
        }

        _unread.Remove(key);
        Become(brand);
    }

    private void Become(Brand brand) => (Brand, _tokens) = (brand, null);
}

/// <summary>One field that two brands do not have in common.</summary>
/// <param name="Theirs">In the other brand; empty where it has none.</param>
/// <param name="Mine">In the one that is edited.</param>
public sealed record BrandDifference(string Key, string Label, string Theirs, string Mine);
