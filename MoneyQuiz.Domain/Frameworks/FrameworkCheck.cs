using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Domain.Frameworks;

/// <summary>What a framework must hold beyond the shape of its JSON: complete, referring only to what exists, of a size that fits the pages.</summary>
public static partial class FrameworkCheck
{
    /// <summary>All faults; empty when a quiz may run on it.</summary>
    public static IReadOnlyList<ContentFault> Faults(FrameworkDefinition definition)
    {
        var faults = new FaultList();
        faults.Text("/framework", definition.Framework, 60);
        CheckArchetypes(definition, faults);
        CheckPairs(definition, faults);
        CheckWords(definition, faults);
        CheckScoring(definition.Scoring, faults);
        ColumnCheck.Landing(definition.Landing, faults);
        ColumnCheck.Results(definition.ResultsDisplay, faults);
        ColumnCheck.Communications(definition.Communications, faults);
        ColumnCheck.Voice(definition.Voice, faults);
        ColumnCheck.Providers(definition.Providers, faults);
        CheckModes(definition.Modes, faults);

        return faults.All;
    }

    private static void CheckArchetypes(FrameworkDefinition definition, FaultList faults)
    {
        var ids = definition.Archetypes.Select(a => a.Id).ToArray();
        faults.Must(
            ids.AsSpan().SequenceEqual(ArchetypeIds.All.AsSpan()),
            "/archetypes",
            $"List the eight archetypes once each, in this order: {string.Join(", ", ArchetypeIds.All.Select(a => a.Key()))}."
        );
        for (var i = 0; i < definition.Archetypes.Length; i++)
        {
            var (a, at) = (definition.Archetypes[i], $"/archetypes/{i}");
            faults.Text($"{at}/name", a.Name, 30);
            faults.Text($"{at}/essence", a.Essence, 120);
            faults.Must(
                Colour().IsMatch(a.Colour),
                $"{at}/colour",
                "Write the colour as # and six digits or letters a to f, such as 4f7a6a after the #."
            );
            faults.Must(Icon().IsMatch(a.Icon), $"{at}/icon", "Name an icon in lower-case letters and dashes.");
            faults.Must(a.IdealScore is >= 0 and <= 100, $"{at}/ideal_score", "Give a number from 0 to 100.");
            faults.Text($"{at}/story", a.Story, 2000);
            faults.Texts($"{at}/strengths", a.Strengths, 1, 8, 120);
            faults.Texts($"{at}/shadows", a.Shadows, 1, 8, 120);
            faults.Text($"{at}/under_stress", a.UnderStress, 500);
            faults.Text($"{at}/needs_from_coach", a.NeedsFromCoach, 500);
            faults.Text($"{at}/first_step", a.FirstStep, 500);
            faults.Text($"{at}/insights/low", a.Insights.Low, 600);
            faults.Text($"{at}/insights/middle", a.Insights.Middle, 600);
            faults.Text($"{at}/insights/high", a.Insights.High, 600);
        }
    }

    private static void CheckModes(FrameworkModes modes, FaultList faults)
    {
        foreach (var key in ModeKey.All)
        {
            if (modes[key] is NotOffered off)
            {
                faults.Must(!off.Enabled, $"/modes/{key.Value}/enabled", "This mode has no content yet, so it can’t be switched on.");
            }
            else
            {
                faults.Add(FormatCatalogue.Find(key)!.Faults(modes[key]).Select(f => f.Under($"/modes/{key.Value}")));
            }
        }
    }

    private static void CheckPairs(FrameworkDefinition definition, FaultList faults)
    {
        var seen = new HashSet<(ArchetypeId, ArchetypeId)>();
        for (var i = 0; i < definition.Pairs.Length; i++)
        {
            var pair = definition.Pairs[i];
            faults.Text($"/pairs/{i}/text", pair.Text, 800);
            var two = pair.Between.Length == 2 && pair.Between[0] != pair.Between[1];
            faults.Must(two, $"/pairs/{i}/between", "Name two different archetypes.");
            faults.Must(!two || seen.Add(Sorted(pair.Between[0], pair.Between[1])), $"/pairs/{i}/between", "This pair has a text already. Keep one.");
        }

        var missing = from a in ArchetypeIds.All from b in ArchetypeIds.All where a < b && !seen.Contains((a, b)) select $"{a.Key()} with {b.Key()}";
        var list = string.Join(", ", missing);
        faults.Must(list.Length == 0, "/pairs", $"These pairs have no text: {list}.");
    }

    private static void CheckWords(FrameworkDefinition definition, FaultList faults)
    {
        faults.Text("/landing/headline", definition.Landing.Headline, 120);
        faults.Text("/landing/lead", definition.Landing.Lead, 600);
        faults.Texts("/landing/points", definition.Landing.Points, 0, 6, 160);
        faults.Text("/landing/start", definition.Landing.Start, 40);
        foreach (var (at, text, max) in WordsOf(definition))
        {
            faults.Text(at, text, max);
        }
    }

    private static IEnumerable<(string At, string Text, int Max)> WordsOf(FrameworkDefinition definition)
    {
        var form = definition.ResultsDisplay.LeadFormWords;
        const string F = "/results_display/lead_form_words";
        yield return ($"{F}/heading", form.Heading, 80);
        yield return ($"{F}/lead", form.Lead, 400);
        yield return ($"{F}/name_label", form.NameLabel, 60);
        yield return ($"{F}/email_label", form.EmailLabel, 60);
        yield return ($"{F}/consent_result", form.ConsentResult, 400);
        yield return ($"{F}/consent_contact", form.ConsentContact, 400);
        yield return ($"{F}/button", form.Button, 40);
        yield return ($"{F}/skip", form.Skip, 60);
        var words = definition.ResultsDisplay.Words;
        const string W = "/results_display/words";
        yield return ($"{W}/primary", words.Primary, 80);
        yield return ($"{W}/secondary", words.Secondary, 80);
        yield return ($"{W}/shadow", words.Shadow, 80);
        yield return ($"{W}/all_eight", words.AllEight, 80);
        yield return ($"{W}/story", words.Story, 80);
        yield return ($"{W}/pair", words.Pair, 80);
        yield return ($"{W}/why", words.Why, 80);
        yield return ($"{W}/strengths", words.Strengths, 80);
        yield return ($"{W}/shadows", words.Shadows, 80);
        yield return ($"{W}/first_step", words.FirstStep, 80);
        yield return ($"{W}/booking", words.Booking, 80);
        yield return ($"{W}/share", words.Share, 80);
        yield return ($"{W}/print", words.Print, 80);
        var booking = definition.Communications.Booking;
        const string B = "/communications/booking";
        yield return ($"{B}/heading", booking.Heading, 80);
        yield return ($"{B}/lead", booking.Lead, 400);
        yield return ($"{B}/button", booking.Button, 40);
    }

    private static void CheckScoring(ScoringSettings scoring, FaultList faults)
    {
        faults.Add(CalibrationCheck.Faults(scoring).Select(f => f.Under("/scoring")));
        faults.Must(
            scoring.TieBreak.Length > 0 && scoring.TieBreak[^1] == TieBreak.Drawn && scoring.TieBreak.Distinct().Count() == scoring.TieBreak.Length,
            "/scoring/tie_break",
            "Name each way of deciding at most once, and “drawn” as the last, because it always decides."
        );
        faults.Must(
            scoring.Depth.Length is >= 1 and <= 10 && scoring.Depth[0].From == 0,
            "/scoring/depth",
            "Give 1 to 10 depth words, the first from 0."
        );
        for (var i = 0; i < scoring.Depth.Length; i++)
        {
            var word = scoring.Depth[i];
            faults.Must(i == 0 || word.From > scoring.Depth[i - 1].From, $"/scoring/depth/{i}/from", "Begin higher than the word before.");
            faults.Must(word.From is >= 0 and <= 100, $"/scoring/depth/{i}/from", "Give a number from 0 to 100.");
            faults.Text($"/scoring/depth/{i}/word", word.Word, 30);
            faults.Text($"/scoring/depth/{i}/meaning", word.Meaning, 200);
        }
    }

    internal static (ArchetypeId, ArchetypeId) Sorted(ArchetypeId a, ArchetypeId b) => a < b ? (a, b) : (b, a);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Icon();
}
