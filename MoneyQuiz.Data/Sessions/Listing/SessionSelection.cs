using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>A filter made ready for one transaction: days are moments, a band is a range of scores, an address is people.</summary>
internal sealed class SessionSelection
{
    private readonly MoneyQuizDb _db;
    private readonly SessionFilter _filter;
    private readonly DateTimeOffset? _from;
    private readonly DateTimeOffset? _to;
    private readonly DateTimeOffset _left;
    private readonly LeadMatch? _leads;

    private SessionSelection(
        MoneyQuizDb db,
        SessionFilter filter,
        (DateTimeOffset? From, DateTimeOffset? To) period,
        DateTimeOffset left,
        BandLimits bands,
        LeadMatch? leads
    )
    {
        (_db, _filter, (_from, _to), _left, Bands, _leads) = (db, filter, period, left, bands, leads);
    }

    public BandLimits Bands { get; }

    public static async Task<SessionSelection> Of(MoneyQuizDb db, SessionFilter filter, DateTimeOffset now, CancellationToken cancellation)
    {
        // A plan for an average tenant is wrong for most: each page is planned for its own values. Compiling one takes longer than running it.
        await db.Database.ExecuteSqlAsync(
            $"select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)",
            cancellation
        );
        var period =
            filter.Days is null && filter.Since is null && filter.Until is null ? (null, null) : filter.Moments(await Zone(db, cancellation), now);
        var leads = filter.Email is { } email ? await LeadMatch.Of(db, email, cancellation) : null;
        return new SessionSelection(db, filter, period, now - AssessSession.AbandonedAfter, await BandLimits.Read(db, cancellation), leads);
    }

    /// <summary>The sessions, in no order.</summary>
    public IQueryable<AssessSession> Sessions()
    {
        var all = Timed(_db.AssessSessions.AsNoTracking());
        if (_filter.Format is { } format)
        {
            all = all.Where(s => s.ModeKey == format);
        }

        if (_filter.Variant is { } variant)
        {
            all = all.Where(s => s.Variant == variant);
        }

        if (_filter.Source is { } source)
        {
            // As a constant: only so does the planner see that the index of other sources serves.
            all = source == SessionSource.Own ? all.Where(s => s.Source == source) : all.Where(s => s.Source == EF.Constant(source));
        }

        if (_filter.Persona is { } persona)
        {
            all = all.Where(s => s.Persona == persona);
        }

        if (_filter.Experiment is { } experiment)
        {
            all = all.Where(s => s.MqVariant == experiment);
        }

        all = _filter.HasNotes ? all.Where(s => s.HasNotes) : all;
        return _leads is null ? Judged(all) : _leads.Where(_db, Judged(all));
    }

    private IQueryable<AssessSession> Timed(IQueryable<AssessSession> all)
    {
        if (_from is { } from)
        {
            all = all.Where(s => s.StartedAt >= from);
        }

        if (_to is { } to)
        {
            all = all.Where(s => s.StartedAt < to);
        }

        if (_filter.Step is { } step)
        {
            var done = step - 1;
            all = all.Where(s => s.StepsDone == done);
        }

        // What was left a day ago began before that; and what isn't complete has no archetype, whatever the list is sorted by.
        return _filter.End switch
        {
            SessionEnd.Completed => all.Where(s => s.CompletedAt != null),
            SessionEnd.Abandoned => all.Where(s =>
                s.CompletedAt == null && s.LastAnswerAt <= _left && s.StartedAt <= _left && EF.Property<int>(s, ListIndexes.PrimaryRank) == 0
            ),
            _ => all,
        };
    }

    private IQueryable<AssessSession> Judged(IQueryable<AssessSession> all)
    {
        // Only who has finished has an archetype or has left an address: said, it keeps those who left early out of the walk.
        if ((_filter.Primary ?? _filter.Secondary) is not null || _leads is not null)
        {
            all = all.Where(s => s.CompletedAt != null);
        }

        if (_filter.Primary is { } primary)
        {
            var rank = ListIndexes.RankOf(primary);
            all = all.Where(s => EF.Property<int>(s, ListIndexes.PrimaryRank) == rank);
        }

        if (_filter.Secondary is { } secondary)
        {
            var key = secondary.Key();
            all = all.Where(s => s.SecondaryArchetype == key);
        }

        if (_filter.Likelihood is { } band)
        {
            var (least, most) = Bands.Of(band);
            all = all.Where(s => EF.Property<int>(s, ListIndexes.LikelihoodRank) >= least && EF.Property<int>(s, ListIndexes.LikelihoodRank) <= most);
        }

        return all;
    }

    /// <summary>The tenant's own; UTC where the machine does not know it.</summary>
    internal static async Task<TimeZoneInfo> Zone(MoneyQuizDb db, CancellationToken cancellation)
    {
        var name = await db.Tenants.Where(t => t.Id == db.Tenant).Select(t => t.TimeZone).FirstAsync(cancellation);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
    }
}
