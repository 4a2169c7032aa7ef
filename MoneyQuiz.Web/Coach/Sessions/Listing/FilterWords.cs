using System.Globalization;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions.Listing;

/// <summary>A filter that is on, in words, with the list that is left when it is taken off.</summary>
public sealed record FilterChip(string Label, string Value, SessionQuery Without);

/// <summary>How the list's filters are said.</summary>
public static class FilterWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>One for each filter that is on, in the order of the form.</summary>
    public static IReadOnlyList<FilterChip> Chips(SessionQuery query, FilterChoices? choices)
    {
        var filter = query.Filter;
        var chips = new List<FilterChip>();
        Add("Period", filter.Days is { } days ? $"last {days} days" : null, filter with { Days = null });
        Add("From", Day(filter.Since), filter with { Since = null });
        Add("Until", Day(filter.Until), filter with { Until = null });
        Add("Email", filter.Email, filter with { Email = null });
        Add("Status", filter.End is { } end ? Of(end) : null, filter with { End = null, Step = null });
        Add("Left at", filter.Step is { } step ? $"step {step}" : null, filter with { Step = null });
        var format = choices?.Formats.FirstOrDefault(f => f.Key == filter.Format);
        // Without its format a variant means nothing.
        Add("Format", filter.Format is null ? null : format?.Name ?? filter.Format, filter with { Format = null, Variant = null });
        Add(
            "Variant",
            filter.Variant is null ? null : format?.Variants.FirstOrDefault(v => v.Key == filter.Variant)?.Name ?? filter.Variant,
            filter with
            {
                Variant = null,
            }
        );
        Add("Primary", Name(filter.Primary, choices), filter with { Primary = null });
        Add("Secondary", Name(filter.Secondary, choices), filter with { Secondary = null });
        Add("Likelihood", filter.Likelihood?.ToString(), filter with { Likelihood = null });
        Add("Source", filter.Source is null ? null : SessionSource.Find(filter.Source)?.Name ?? filter.Source, filter with { Source = null });
        Add("Landing page", filter.Persona, filter with { Persona = null });
        Add("Experiment", filter.Experiment, filter with { Experiment = null });
        Add("Notes", filter.HasNotes ? "has notes" : null, filter with { HasNotes = false });
        return chips;

        void Add(string label, string? value, SessionFilter without)
        {
            if (value is not null)
            {
                chips.Add(new FilterChip(label, value, query.With(without)));
            }
        }
    }

    public static string Of(SessionEnd end) => end == SessionEnd.Completed ? "completed" : "abandoned";

    public static string Of(SessionSort sort) =>
        sort switch
        {
            SessionSort.Oldest => "Oldest first",
            SessionSort.Hottest => "Most likely first",
            SessionSort.Coldest => "Least likely first",
            SessionSort.Archetype => "By primary archetype",
            _ => "Newest first",
        };

    /// <summary>What a band looks like: said with a word, never by colour alone.</summary>
    public static string Tone(LikelihoodBand band) => $"band-{band.ToString().ToLowerInvariant()}";

    private static string? Name(ArchetypeId? id, FilterChoices? choices) =>
        id is { } known ? choices?.Archetypes.FirstOrDefault(a => a.Id == known)?.Name ?? known.Key() : null;

    private static string? Day(DateOnly? day) => day?.ToString("d MMM yyyy", Culture);
}
