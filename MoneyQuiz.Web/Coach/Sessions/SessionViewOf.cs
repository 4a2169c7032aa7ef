using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>Makes the panel's view of a session.</summary>
public static class SessionViewOf
{
    public static SessionView Detail(SessionDetail detail, DateTimeOffset now)
    {
        var (row, resolved, state, card, lead) = detail.Session;
        var mode = ModeKey.Parse(row.ModeKey);
        // An unfinished session has no card of its own; one made now names the points, and no score of it is shown.
        var lines = Explanation.ForCoach(resolved, state, card ?? ScoringEngine.Score(resolved, state));
        return new SessionView(
            row.Id,
            row.StartedAt,
            row.LastAnswerAt,
            row.CompletedAt,
            row.BookingClickedAt,
            row.BookedAt,
            row.StatusAt(now),
            lead?.Name,
            lead?.Email,
            FormatCatalogue.Find(mode)?.Name ?? row.ModeKey,
            resolved.Plan(mode)?.Variants.FirstOrDefault(v => v.Key == row.Variant)?.Name ?? row.Variant,
            row.StepsDone,
            [.. detail.Consents.Select(c => new ConsentView(c.Kind, c.Text, c.TextVersion, c.At, c.SessionId == row.Id))],
            [
                .. detail.Siblings.Select(s => new SiblingView(
                    s.Id,
                    FormatCatalogue.Find(ModeKey.Parse(s.ModeKey))?.Name ?? s.ModeKey,
                    s.StartedAt,
                    s.CompletedAt is not null,
                    ArchetypeMark.Of(resolved, s.PrimaryArchetype)
                )),
            ],
            card is null ? null : ResultViewOf.Card(detail.Session, card, lines),
            StepViewOf.All(resolved, state, lines),
            Journey(row, state),
            new TechnicalView(row.ResolvedHash, row.EngineVersion, row.Scale, row.PageSize, row.Revision),
            detail.Newer,
            detail.Older,
            detail.Desk
        );
    }

    private static IReadOnlyList<JourneyFact> Journey(AssessSession row, SessionState state)
    {
        var facts = new List<JourneyFact>();
        Add(row.CompletedAt is null ? "Time so far" : "Time taken", SessionWords.Took(state.Log.LastElapsedMs));
        Add("Device", row.DeviceClass is { Length: > 0 } device ? char.ToUpperInvariant(device[0]) + device[1..] : null);
        Add("Came from", row.Referrer);
        Add("Landing page", row.Persona);
        Add("Experiment", row.MqVariant);
        Add("UTM source", row.UtmSource);
        Add("UTM medium", row.UtmMedium);
        Add("UTM campaign", row.UtmCampaign);
        Add("UTM term", row.UtmTerm);
        Add("UTM content", row.UtmContent);
        return facts;

        void Add(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(new JourneyFact(label, value));
            }
        }
    }
}
