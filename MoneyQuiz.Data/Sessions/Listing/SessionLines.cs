using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>A stretch of the list as it was read.</summary>
/// <param name="Lines">In the order of the walk.</param>
/// <param name="Tags">Of each person who has any, in one text.</param>
internal sealed record LinesRead(List<SessionLine> Lines, Dictionary<Guid, Lead> Leads, Dictionary<Guid, string> Tags, BandLimits Bands);

/// <summary>Reads a stretch of the list, and says it in words.</summary>
internal static class SessionLines
{
    /// <summary>By keyset, never by offset: the thousandth page costs what the first one costs.</summary>
    public static IQueryable<SessionLine> Of(SessionSelection selection, SessionQuery query, int most, IReadOnlyCollection<Guid>? only = null)
    {
        var all = only is null ? selection.Sessions() : selection.Sessions().Where(s => only.Contains(s.Id));
        var side = query switch
        {
            { Before: { } c } => SessionOrder.Beyond(all, query.Sort, c),
            { After: { } c } => SessionOrder.Beyond(all, query.Sort, c, up: true),
            { From: { } c } => SessionOrder.From(all, query.Sort, c),
            _ => all,
        };
        return SessionOrder.Sorted(side, query.Sort, IsUp(query)).Take(most).Select(SessionLine.Of);
    }

    /// <param name="only">Of these alone; null: of all.</param>
    public static async Task<LinesRead> Read(
        MoneyQuizDb db,
        SessionQuery query,
        int most,
        DateTimeOffset now,
        IReadOnlyCollection<Guid>? only,
        CancellationToken cancellation
    )
    {
        var selection = await SessionSelection.Of(db, query.Filter, now, cancellation);
        var lines = await Of(selection, query, most, only).ToListAsync(cancellation);
        var ids = lines.Select(l => l.LeadId).OfType<Guid>().Distinct().ToArray();
        var leads = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellation);
        var tags = await db
            .LeadTags.Where(t => ids.Contains(t.LeadId))
            .OrderBy(t => t.Tag)
            .Select(t => new { t.LeadId, t.Tag })
            .ToListAsync(cancellation);
        var worn = tags.GroupBy(t => t.LeadId).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(t => t.Tag)));
        return new LinesRead(lines, leads, worn, selection.Bands);
    }

    /// <summary>Whether the nearest to the cursor come first, which is the list upside down.</summary>
    public static bool IsUp(SessionQuery query) => query is { After: not null, Before: null };

    /// <summary>With the names that each session's own framework gives.</summary>
    public static async Task<List<SessionRow>> Named(
        PublishedFrameworks frameworks,
        TenantId tenant,
        LinesRead read,
        IEnumerable<SessionLine> lines,
        SessionSort sort,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var rows = new List<SessionRow>();
        foreach (var line in lines)
        {
            var resolved =
                await frameworks.ByHash(tenant, line.ResolvedHash, cancellation)
                ?? throw new InvalidOperationException($"Session {line.Id} ran on {line.ResolvedHash}, which is not stored.");
            rows.Add(Row(line, read, resolved, sort, now));
        }

        return rows;
    }

    private static SessionRow Row(SessionLine line, LinesRead read, ResolvedFramework resolved, SessionSort sort, DateTimeOffset now)
    {
        var lead = line.LeadId is { } id ? read.Leads.GetValueOrDefault(id) : null;
        var mode = ModeKey.Parse(line.ModeKey);
        var plan = resolved.Plan(mode);
        return new SessionRow(
            line.Id,
            line.StartedAt,
            lead?.Name,
            lead?.Email,
            lead is null ? null : read.Tags.GetValueOrDefault(lead.Id),
            FormatCatalogue.Find(mode)?.Name ?? line.ModeKey,
            plan?.Variants.FirstOrDefault(v => v.Key == line.Variant)?.Name ?? line.Variant,
            AssessSession.StatusAt(line.CompletedAt, line.LastAnswerAt, now),
            line.StepsDone,
            line.CompletedAt is null && plan is not null ? StepsOf(plan, line, mode) : line.StepsDone,
            ArchetypeMark.Of(resolved, line.Primary),
            ArchetypeMark.Of(resolved, line.Secondary),
            line.Quality,
            SessionSource.Find(line.Source)?.Name ?? line.Source,
            line.Likelihood,
            read.Bands.Of(line.Likelihood),
            line.Outcome,
            line.HasNotes,
            line.Persona,
            line.UtmSource,
            line.UtmMedium,
            line.UtmCampaign,
            line.Experiment,
            line.Place(sort)
        );
    }

    // How many steps a session like this begins with: its answers, which could change it, are not read here.
    private static int StepsOf(FormatPlan plan, SessionLine line, ModeKey mode)
    {
        var run = plan.Begin(new SessionFacts(line.ResolvedHash, mode, line.Variant, line.Scale, line.PageSize, default));
        return Math.Max(line.StepsDone, run.ExpectedSteps(new AnswerSheet(AnswerLog.Empty, run.ItemCount)));
    }
}
