using System.Text.Json;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Domain.Scoring.Calibration;

/// <summary>Scores from elsewhere that are to be calibrated, with what is known of how they came about.</summary>
/// <remarks><code>{ "scores": { "hero": 62.5, … }, "context": { "format": "likert", "answered_share": 100 } }</code></remarks>
public sealed record CalibrationRequest(ImmutableArray<Centi?> Normalised, CalibrationFacts Facts)
{
    private const int MostStepSeconds = 86_400;

    /// <summary>Reads a request; a fault for each thing that is wrong with it, with its JSON pointer.</summary>
    public static (CalibrationRequest? Request, IReadOnlyList<ContentFault> Faults) Read(JsonElement json)
    {
        var faults = new FaultList();
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add("", "An object with “scores”, and “context” if anything is known of it, belongs here.");
            return (null, faults.All);
        }

        var scores = new Centi?[ArchetypeIds.Count];
        var facts = default(CalibrationFacts);
        foreach (var member in json.EnumerateObject())
        {
            switch (member.Name)
            {
                case "scores":
                    ReadScores(member.Value, scores, faults);
                    break;
                case "context":
                    facts = ReadContext(member.Value, faults);
                    break;
                default:
                    faults.Add($"/{JsonShape.Escape(member.Name)}", $"“{member.Name}” is not known here. Take it out, or check its spelling.");
                    break;
            }
        }

        faults.Must(
            json.TryGetProperty("scores", out _),
            "/scores",
            "Give the scores: an object with a number for each archetype that was measured."
        );
        return faults.All.Count == 0 ? (new CalibrationRequest([.. scores], facts), []) : (null, faults.All);
    }

    private static void ReadScores(JsonElement json, Centi?[] scores, FaultList faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add("/scores", "An object with a number for each archetype belongs here.");
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            var at = $"/scores/{JsonShape.Escape(member.Name)}";
            if (!ArchetypeIds.TryParse(member.Name, out var archetype))
            {
                faults.Add(at, $"“{member.Name}” is not an archetype. The eight are {string.Join(", ", ArchetypeIds.All.Select(a => a.Key()))}.");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                scores[(int)archetype] = Number(member.Value, 100, at, "Give a number from 0 to 100, or null where it wasn’t measured.", faults);
            }
        }
    }

    private static CalibrationFacts ReadContext(JsonElement json, FaultList faults)
    {
        var facts = default(CalibrationFacts);
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add("/context", "An object belongs here, or nothing at all.");
            return facts;
        }

        foreach (var member in json.EnumerateObject())
        {
            var at = $"/context/{JsonShape.Escape(member.Name)}";
            Centi? Share() => Number(member.Value, 100, at, "Give a percentage from 0 to 100.", faults);
            facts = member.Name switch
            {
                "format" => facts with { Mode = Format(member.Value, at, faults) },
                "neutral_share" => facts with { NeutralShare = Share() },
                "same_choice_share" => facts with { SameChoiceShare = Share() },
                "answered_share" => facts with { AnsweredShare = Share() },
                // Hundredths of a second are ten milliseconds each.
                "step_seconds" => facts with
                {
                    StepMs = Number(member.Value, MostStepSeconds, at, $"Give seconds, from 0 to {MostStepSeconds}.", faults)?.Hundredths * 10,
                },
                _ => Unknown(facts, member.Name, at, faults),
            };
        }

        return facts;
    }

    private static CalibrationFacts Unknown(CalibrationFacts facts, string name, string at, FaultList faults)
    {
        faults.Add(at, $"“{name}” is not known here. The context has format, answered_share, neutral_share, same_choice_share and step_seconds.");
        return facts;
    }

    private static ModeKey? Format(JsonElement json, string at, FaultList faults)
    {
        if (json.ValueKind == JsonValueKind.String && ModeKey.TryParse(json.GetString(), out var mode))
        {
            return mode;
        }

        faults.Add(at, $"Name one of the formats: {string.Join(", ", ModeKey.All)}.");
        return null;
    }

    // More than two decimals are rounded, half away from zero, as scores are everywhere.
    private static Centi? Number(JsonElement json, int most, string at, string sentence, FaultList faults)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) && number >= 0 && number <= most)
        {
            return new Centi((int)Math.Round(number * 100, MidpointRounding.AwayFromZero));
        }

        faults.Add(at, sentence);
        return null;
    }
}
