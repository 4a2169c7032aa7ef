using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Likert;

/// <summary>What Likert content must hold. Balance above all: each length asks equally much about each archetype.</summary>
public static partial class LikertCheck
{
    /// <summary>The most statements that a tenant can have.</summary>
    public const int MostStatements = 400;

    public const int LargestPage = 16;

    public static IReadOnlyList<ContentFault> Faults(LikertContent content)
    {
        var faults = new FaultList();
        CheckOffer(content, faults);
        CheckCategories(content, faults);
        CheckStatements(content, faults);
        foreach (var variant in content.Variants)
        {
            CheckBalance(content, variant.Key, faults);
        }

        return faults.All;
    }

    private static void CheckOffer(LikertContent content, FaultList faults)
    {
        faults.Must(content.Variants.Length > 0, "/variants", "Offer at least one length.");
        faults.Must(content.Variants.DistinctBy(v => v.Key).Count() == content.Variants.Length, "/variants", "Name each length only once.");
        for (var i = 0; i < content.Variants.Length; i++)
        {
            faults.Text($"/variants/{i}/name", content.Variants[i].Name, 40);
            faults.Text($"/variants/{i}/note", content.Variants[i].Note, 200);
            faults.Must(content.Variants[i].Minutes is >= 1 and <= 60, $"/variants/{i}/minutes", "Give the minutes, from 1 to 60.");
        }

        faults.Must(
            content.Scales.Length == 3 && content.Scales.DistinctBy(s => s.Key).Count() == 3,
            "/scales",
            "Give the labels of the three scales: five, three, two."
        );
        for (var i = 0; i < content.Scales.Length; i++)
        {
            var choices = content.Scales[i].Key.Choices();
            faults.Texts($"/scales/{i}/labels", content.Scales[i].Labels, choices, choices, 24);
        }

        faults.Must(content.PageSize is >= 1 and <= LargestPage, "/page_size", $"Show from 1 to {LargestPage} statements a page.");
    }

    private static void CheckCategories(LikertContent content, FaultList faults)
    {
        faults.Must(
            content.Categories.DistinctBy(c => c.Id, StringComparer.Ordinal).Count() == content.Categories.Length,
            "/categories",
            "Name each category only once."
        );
        for (var i = 0; i < content.Categories.Length; i++)
        {
            faults.Must(Id().IsMatch(content.Categories[i].Id), $"/categories/{i}/id", "Use lower-case letters, digits and dashes.");
            faults.Text($"/categories/{i}/name", content.Categories[i].Name, 40);
            faults.Text($"/categories/{i}/lead", content.Categories[i].Lead, 200);
        }
    }

    private static void CheckStatements(LikertContent content, FaultList faults)
    {
        faults.Must(content.Statements.Length <= MostStatements, "/statements", $"Keep to {MostStatements} statements.");
        var ids = content.Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var categories = content.Categories.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var seenIds = new HashSet<string>(StringComparer.Ordinal);
        var seenTexts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < content.Statements.Length; i++)
        {
            var (s, at) = (content.Statements[i], $"/statements/{i}");
            faults.Must(Id().IsMatch(s.Id), $"{at}/id", "Use lower-case letters, digits and dashes.");
            faults.Must(seenIds.Add(s.Id), $"{at}/id", $"“{s.Id}” names an earlier statement. Choose another id.");
            faults.Text($"{at}/text", s.Text, 160);
            faults.Must(seenTexts.Add(s.Text.Trim()), $"{at}/text", "An earlier statement says the same. Reword one of them.");
            faults.Must(categories.Contains(s.Category), $"{at}/category", $"There is no category “{s.Category}”.");
            faults.Must(
                s.OppositeOf is null || (s.OppositeOf != s.Id && ids.Contains(s.OppositeOf)),
                $"{at}/opposite_of",
                $"There is no other statement “{s.OppositeOf}”."
            );
        }
    }

    private static void CheckBalance(LikertContent content, LikertLength length, FaultList faults)
    {
        var counts = ArchetypeIds.All.Select(a => (Archetype: a, Count: content.Statements.Count(s => s.Archetype == a && s.IsIn(length)))).ToArray();
        faults.Must(
            counts[0].Count > 0 && counts.All(c => c.Count == counts[0].Count),
            "/statements",
            $"The length {length.ToString().ToLowerInvariant()} must ask equally often about each archetype; now: "
                + string.Join(", ", counts.Select(c => $"{c.Archetype.Key()} {c.Count}"))
                + "."
        );
    }

    // s014, facing-figures
    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
