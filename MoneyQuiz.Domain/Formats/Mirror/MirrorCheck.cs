using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Formats.Mirror;

/// <summary>What Mirror content must hold: enough to choose from, and each archetype asked about as often as any other.</summary>
public static partial class MirrorCheck
{
    public const int Options = 4;
    public const int FewestQuestions = 48;
    public const int MostQuestions = 200;

    /// <summary>Points of the archetype that an option mainly speaks of.</summary>
    public const int Main = 3;

    public static IReadOnlyList<ContentFault> Faults(MirrorContent content)
    {
        var faults = new FaultList();
        content.Offer.Check("/offer", faults);
        faults.Must(content.Least is >= 4 and <= 40, "/least", "Ask at least from 4 to 40 questions.");
        faults.Must(content.Most >= content.Least && content.Most <= 40, "/most", "Ask at most as many as are asked in any case, or up to 40.");
        faults.Must(content.StableMargin is >= 0 and <= 100, "/stable_margin", "Give a number from 0 to 100.");
        CheckThemes(content, faults);
        CheckQuestions(content, faults);
        CheckReflections(content, faults);
        CheckBalance(content, faults);
        return faults.All;
    }

    private static void CheckThemes(MirrorContent content, FaultList faults)
    {
        faults.Must(
            content.Themes.DistinctBy(t => t.Id, StringComparer.Ordinal).Count() == content.Themes.Length,
            "/themes",
            "Name each theme only once."
        );
        for (var i = 0; i < content.Themes.Length; i++)
        {
            faults.Must(Id().IsMatch(content.Themes[i].Id), $"/themes/{i}/id", "Use lower-case letters, digits and dashes.");
            faults.Text($"/themes/{i}/name", content.Themes[i].Name, 40);
        }
    }

    private static void CheckQuestions(MirrorContent content, FaultList faults)
    {
        faults.Must(
            content.Questions.Length is >= FewestQuestions and <= MostQuestions,
            "/questions",
            $"Give {FewestQuestions} to {MostQuestions} questions; there are {content.Questions.Length}."
        );
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < content.Questions.Length; i++)
        {
            var (question, at) = (content.Questions[i], $"/questions/{i}");
            faults.Must(
                Id().IsMatch(question.Id) && ids.Add(question.Id),
                $"{at}/id",
                "Use an id of its own: lower-case letters, digits and dashes."
            );
            faults.Must(content.Themes.Any(t => t.Id == question.Theme), $"{at}/theme", $"There is no theme “{question.Theme}”.");
            faults.Text($"{at}/text", question.Text, 240);
            faults.Must(texts.Add(question.Text.Trim()), $"{at}/text", "An earlier question says the same. Reword one of them.");
            faults.Must(question.Options.Length == Options, $"{at}/options", $"Give {Options} ways to reply; there are {question.Options.Length}.");
            for (var o = 0; o < question.Options.Length; o++)
            {
                faults.Text($"{at}/options/{o}/text", question.Options[o].Text, 140);
                faults.Must(
                    texts.Add(question.Options[o].Text.Trim()),
                    $"{at}/options/{o}/text",
                    "The same words stand elsewhere already. Reword one of them."
                );
            }

            CheckEvidence(question, at, faults);
        }
    }

    // An archetype in two options of a question would be chosen twice as often by somebody who answers blindly.
    private static void CheckEvidence(MirrorQuestion question, string at, FaultList faults)
    {
        var seen = new HashSet<ArchetypeId>();
        for (var o = 0; o < question.Options.Length; o++)
        {
            var evidence = question.Options[o].Evidence;
            var here = $"{at}/options/{o}/evidence";
            faults.Must(evidence.Length is >= 1 and <= 3, here, "Let it speak of one to three archetypes.");
            faults.Must(evidence.All(e => e.Points is >= 1 and <= Main), here, $"Give 1 to {Main} points.");
            faults.Must(evidence.Count(e => e.Points == Main) == 1, here, $"Give {Main} points to one archetype, and fewer to the others.");
            foreach (var one in evidence)
            {
                faults.Must(seen.Add(one.Archetype), here, $"{one.Archetype.Key()} has points in this question already. Keep one.");
            }
        }
    }

    private static void CheckReflections(MirrorContent content, FaultList faults)
    {
        faults.Must(content.Reflections.Length <= 4, "/reflections", "Ask for at most four texts.");
        var ids = content.Questions.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < content.Reflections.Length; i++)
        {
            var (reflection, at) = (content.Reflections[i], $"/reflections/{i}");
            faults.Must(
                Id().IsMatch(reflection.Id) && ids.Add(reflection.Id),
                $"{at}/id",
                "Use an id of its own: lower-case letters, digits and dashes."
            );
            faults.Text($"{at}/prompt", reflection.Prompt, 160);
            faults.Text($"{at}/hint", reflection.Hint, 240);
        }
    }

    private static void CheckBalance(MirrorContent content, FaultList faults)
    {
        var counts = ArchetypeIds
            .All.Select(a =>
                (Archetype: a, Count: content.Questions.Count(q => q.Options.Any(o => o.Evidence.Any(e => e.Archetype == a && e.Points == Main))))
            )
            .ToArray();
        faults.Must(
            counts[0].Count > 0 && counts.All(c => c.Count == counts[0].Count),
            "/questions",
            $"Ask equally often about each archetype; {Main} points now: "
                + string.Join(", ", counts.Select(c => $"{c.Archetype.Key()} {c.Count}"))
                + "."
        );
    }

    // q07, at-the-till
    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
