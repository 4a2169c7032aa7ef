using System.Text;

namespace MoneyQuiz.Domain.Privacy;

/// <summary>
/// Takes personal data out of a text before it leaves the server. It errs on the side of masking: an amount lost does little harm, a number sent does.
/// Names can't all be known: it finds common given names, and any name that stands as one (“my husband Karl”, “Mr Smith”, “called Zora”).
/// </summary>
public static class PersonalData
{
    /// <summary>What stands for each kind, by its number.</summary>
    internal static readonly string[] Masks = ["[email]", "[phone]", "[number]", "[name]"];

    public static MaskedText Mask(string text)
    {
        var found = Contacts.In(text);
        found.AddRange(Names.In(text, found));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));

        var masked = new StringBuilder(text.Length);
        var ranges = ImmutableArray.CreateBuilder<MaskedRange>(found.Count);
        var at = 0;
        foreach (var (kind, start, end) in found)
        {
            masked.Append(text, at, start - at);
            var mask = Masks[(int)kind];
            ranges.Add(new MaskedRange(kind, start, end - start, masked.Length, mask.Length));
            masked.Append(mask);
            at = end;
        }

        return new MaskedText(masked.Append(text, at, text.Length - at).ToString(), ranges.ToImmutable());
    }
}

/// <summary>A piece of personal data in a text: from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct Found(PersonalDataKind Kind, int Start, int End);
