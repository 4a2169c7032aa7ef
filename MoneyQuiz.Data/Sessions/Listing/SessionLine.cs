using System.Linq.Expressions;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>What the list reads of a session: neither its answers nor its card.</summary>
internal sealed record SessionLine(
    Guid Id,
    DateTimeOffset StartedAt,
    DateTimeOffset LastAnswerAt,
    DateTimeOffset? CompletedAt,
    Guid? LeadId,
    string ResolvedHash,
    string ModeKey,
    string Variant,
    string Scale,
    int PageSize,
    int StepsDone,
    string? Primary,
    string? Secondary,
    int? Quality,
    string Source,
    int? Likelihood,
    string? Outcome,
    bool HasNotes,
    string? Persona,
    string? UtmSource,
    string? UtmMedium,
    string? UtmCampaign,
    string? Experiment,
    string? Referrer,
    string? Device
)
{
    public static readonly Expression<Func<AssessSession, SessionLine>> Of = s => new SessionLine(
        s.Id,
        s.StartedAt,
        s.LastAnswerAt,
        s.CompletedAt,
        s.LeadId,
        s.ResolvedHash,
        s.ModeKey,
        s.Variant,
        s.Scale,
        s.PageSize,
        s.StepsDone,
        s.PrimaryArchetype,
        s.SecondaryArchetype,
        s.Quality,
        s.Source,
        s.Likelihood,
        s.Outcome,
        s.HasNotes,
        s.Persona,
        s.UtmSource,
        s.UtmMedium,
        s.UtmCampaign,
        s.MqVariant,
        s.Referrer,
        s.DeviceClass
    );

    public SessionCursor Place(SessionSort sort) => SessionOrder.PlaceOf(sort, StartedAt, Id, Likelihood, Primary);
}
