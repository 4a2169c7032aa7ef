using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Data.Sessions;

/// <summary>
/// Who took the quiz, newest first, by keyset and never by offset: page 1,000 costs what page 1 costs. Every member may
/// read it. Neither answers nor score cards are read.
/// </summary>
public sealed class SessionList(TenantDb tenants, PublishedFrameworks frameworks, TimeProvider clock)
{
    public const int Size = 50;

    /// <summary>Beyond this many the exact number costs more than it tells.</summary>
    public const int MostCounted = 10_000;

    /// <summary>Null where the actor is no member (any more).</summary>
    public async Task<SessionPage?> Read(Actor actor, TenantId tenant, SessionQuery query, CancellationToken cancellation = default)
    {
        var read = await tenants.In(
            tenant,
            async db =>
            {
                if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
                {
                    return null;
                }

                var lines = await Page(db, query).ToListAsync(cancellation);
                var ids = lines.Select(l => l.LeadId).OfType<Guid>().Distinct().ToList();
                var leads = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellation);
                return new Found(lines, leads, await Counted(db).CountAsync(cancellation));
            },
            cancellation
        );
        return read is null ? null : await Named(tenant, query, read, cancellation);
    }

    /// <summary>Along the index, and no further than is told.</summary>
    internal static IQueryable<AssessSession> Counted(MoneyQuizDb db) =>
        db.AssessSessions.OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Id).Take(MostCounted + 1);

    /// <summary>One more than is shown: it tells whether there is another page.</summary>
    internal static IQueryable<Line> Page(MoneyQuizDb db, SessionQuery query)
    {
        var all = db.AssessSessions.AsNoTracking();
        // (started_at, id) < ($1, $2): one comparison of the index's own order.
        var side = query switch
        {
            { Before: { } c } => all.Where(s => EF.Functions.LessThan(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(c.StartedAt, c.Id))),
            { After: { } c } => all.Where(s => EF.Functions.GreaterThan(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(c.StartedAt, c.Id))),
            { From: { } c } => all.Where(s =>
                EF.Functions.LessThanOrEqual(ValueTuple.Create(s.StartedAt, s.Id), ValueTuple.Create(c.StartedAt, c.Id))
            ),
            _ => all,
        };
        var ordered = IsForward(query)
            ? side.OrderBy(s => s.StartedAt).ThenBy(s => s.Id)
            : side.OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Id);
        return ordered
            .Take(Size + 1)
            .Select(s => new Line(
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
                s.Quality
            ));
    }

    private static bool IsForward(SessionQuery query) => query is { After: not null, Before: null };

    private async Task<SessionPage> Named(TenantId tenant, SessionQuery query, Found read, CancellationToken cancellation)
    {
        var forward = IsForward(query);
        var more = read.Lines.Count > Size;
        var shown = read.Lines.Take(Size);
        var now = clock.GetUtcNow();
        var rows = new List<SessionRow>(Size);
        foreach (var line in forward ? shown.Reverse() : shown)
        {
            var resolved =
                await frameworks.ByHash(tenant, line.ResolvedHash, cancellation)
                ?? throw new InvalidOperationException($"Session {line.Id} ran on {line.ResolvedHash}, which is not stored.");
            rows.Add(Row(line, line.LeadId is { } id ? read.Leads.GetValueOrDefault(id) : null, resolved, now));
        }

        return new SessionPage(
            query,
            rows,
            Older: forward || more,
            Newer: forward ? more : query.Before is not null || query.From is not null,
            read.Count
        );
    }

    private static SessionRow Row(Line line, Lead? lead, ResolvedFramework resolved, DateTimeOffset now)
    {
        var mode = ModeKey.Parse(line.ModeKey);
        var plan = resolved.Plan(mode);
        return new SessionRow(
            line.Id,
            line.StartedAt,
            lead?.Name,
            lead?.Email,
            FormatCatalogue.Find(mode)?.Name ?? line.ModeKey,
            plan?.Variants.FirstOrDefault(v => v.Key == line.Variant)?.Name ?? line.Variant,
            AssessSession.StatusAt(line.CompletedAt, line.LastAnswerAt, now),
            line.StepsDone,
            line.CompletedAt is null && plan is not null ? StepsOf(plan, line, mode) : line.StepsDone,
            ArchetypeMark.Of(resolved, line.Primary),
            ArchetypeMark.Of(resolved, line.Secondary),
            line.Quality
        );
    }

    // How many steps a session like this begins with: its answers, which could change it, are not read here.
    private static int StepsOf(FormatPlan plan, Line line, ModeKey mode)
    {
        var run = plan.Begin(new SessionFacts(line.ResolvedHash, mode, line.Variant, line.Scale, line.PageSize, default));
        return Math.Max(line.StepsDone, run.ExpectedSteps(new AnswerSheet(AnswerLog.Empty, run.ItemCount)));
    }

    internal sealed record Line(
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
        int? Quality
    );

    private sealed record Found(List<Line> Lines, Dictionary<Guid, Lead> Leads, int Count);
}
