using System.Text.RegularExpressions;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Frameworks.Columns;

/// <summary>What the words around a quiz must hold: sizes that fit the pages, references to what exists, orders without doubles.</summary>
internal static partial class ColumnCheck
{
    private const int MostWords = 60;

    public static void Landing(Landing landing, FaultList faults)
    {
        const string C = "/landing/chooser";
        faults.Text($"{C}/heading", landing.Chooser.Heading, 120);
        faults.Text($"{C}/lead", landing.Chooser.Lead, 600);
        faults.Text($"{C}/another", landing.Chooser.Another, 60);
        faults.Must(landing.Personas.Length <= 24, "/landing/personas", $"Keep to 24 personas; there are {landing.Personas.Length}.");
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, persona) in landing.Personas.Index())
        {
            var at = $"/landing/personas/{i}";
            faults.Must(Slug().IsMatch(persona.Slug), $"{at}/slug", "Use 2 to 40 lower-case letters, digits and dashes, beginning with a letter.");
            faults.Must(slugs.Add(persona.Slug), $"{at}/slug", $"“{persona.Slug}” is an earlier persona’s address. Choose another.");
            faults.Text($"{at}/headline", persona.Headline, 120);
            faults.Text($"{at}/lead", persona.Lead, 600);
            faults.Texts($"{at}/proof", persona.Proof, 0, 6, 300);
            faults.Must(
                persona.Picture is not { } p || PictureId.TryParse(p, out _),
                $"{at}/picture",
                "This picture isn’t known here; upload it again."
            );
            Short($"{at}/picture_alt", persona.PictureAlt ?? "", 200, faults);
            faults.Must(
                persona.Mode is not { } mode || ModeKey.All.Any(k => k.Value == mode),
                $"{at}/mode",
                $"There is no mode “{persona.Mode}”. The modes are {string.Join(", ", ModeKey.All.Select(k => k.Value))}."
            );
        }
    }

    public static void Results(ResultsDisplay results, FaultList faults)
    {
        const string R = "/results_display";
        faults.Must(results.Sections.Contains(ResultSection.Primary), $"{R}/sections", "Name primary: a result without its first pattern is none.");
        faults.Must(results.Sections.Distinct().Count() == results.Sections.Length, $"{R}/sections", "Name each section only once.");
        if (results.BeforeLeadForm is { } early)
        {
            var unknown = early.Where(s => !results.Sections.Contains(s)).ToArray();
            faults.Must(unknown.Length == 0, $"{R}/before_lead_form", "Name only sections that stand in “sections” too.");
            faults.Must(early.Contains(ResultSection.LeadForm), $"{R}/before_lead_form", "Name lead_form: else nobody can fill it in.");
        }

        faults.Must(results.Thresholds.SecondaryWithin is >= 0 and <= 100, $"{R}/thresholds/secondary_within", "Give a number from 0 to 100.");
        faults.Must(results.Thresholds.ShadowUpTo is >= 0 and <= 100, $"{R}/thresholds/shadow_up_to", "Give a number from 0 to 100.");
    }

    public static void Communications(Communications communications, FaultList faults)
    {
        const string E = "/communications/emails";
        Email($"{E}/result", communications.Emails.Result.Subject, communications.Emails.Result.Body, faults);
        Email($"{E}/coach", communications.Emails.Coach.Subject, communications.Emails.Coach.Body, faults);
        faults.Must(communications.Sequence.Length <= 12, "/communications/sequence", "Keep to 12 follow-up emails.");
        var last = 0;
        foreach (var (i, mail) in communications.Sequence.Index())
        {
            var at = $"/communications/sequence/{i}";
            faults.Must(mail.AfterDays is >= 1 and <= 365, $"{at}/after_days", "Give a number of days from 1 to 365.");
            faults.Must(mail.AfterDays > last, $"{at}/after_days", "Send it later than the one before.");
            last = mail.AfterDays;
            Email(at, mail.Subject, mail.Body, faults);
        }
    }

    public static void Voice(Voice voice, FaultList faults)
    {
        Short("/voice/tone", voice.Tone, 200, faults);
        faults.Texts("/voice/use_words", voice.UseWords, 0, MostWords, 60);
        faults.Texts("/voice/avoid_words", voice.AvoidWords, 0, MostWords, 60);
        Short("/voice/narrative_prompt", voice.NarrativePrompt, 4000, faults);
    }

    public static void Providers(Providers providers, FaultList faults)
    {
        const string N = "/providers/narrative";
        var narrative = providers.Narrative;
        var wantsModel = narrative.Source == NarrativeSource.Model;
        faults.Must(!wantsModel || narrative.Model.Length > 0, $"{N}/model", "Name the model, as its provider does.");
        faults.Must(!wantsModel || narrative.Endpoint.Length > 0, $"{N}/endpoint", "Write the address of the model’s endpoint.");
        if (narrative.Endpoint.Length > 0 && WebText.Https(narrative.Endpoint) is { } fault)
        {
            faults.Add($"{N}/endpoint", fault);
        }

        Short($"{N}/model", narrative.Model, 120, faults);
        Short("/providers/voice_id", providers.VoiceId, 120, faults);
        faults.Must(
            providers.Limits.RequestsPerMinute is >= 1 and <= 600,
            "/providers/limits/requests_per_minute",
            "Give a number of requests from 1 to 600."
        );
        faults.Must(
            providers.Limits.MonthlyCents is >= 0 and <= 1_000_000,
            "/providers/limits/monthly_cents",
            "Give an amount from 0 to 1,000,000 hundredths."
        );
    }

    // A line break in a subject would be a header of its own.
    private static void Email(string at, string subject, string body, FaultList faults)
    {
        faults.Text($"{at}/subject", subject, 150);
        faults.Must(!subject.Any(char.IsControl), $"{at}/subject", "Remove the line breaks and invisible control characters.");
        faults.Text($"{at}/body", body, 10_000);
    }

    private static void Short(string at, string text, int max, FaultList faults) =>
        faults.Must(text.Length <= max, at, $"Shorten this to at most {max} characters; it has {text.Length}.");

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
