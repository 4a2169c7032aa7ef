using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Privacy;

namespace MoneyQuiz.Data.Leads.People;

/// <param name="Likelihood">The highest of their sessions.</param>
/// <param name="Suppressed">Why nobody writes to them; null where one may.</param>
/// <param name="ErasedOn">When they are to be erased.</param>
public sealed record LeadRow(
    Guid Id,
    string? Name,
    string Email,
    DateTimeOffset CreatedAt,
    int Sessions,
    DateTimeOffset? LastSeen,
    int? Likelihood,
    LikelihoodBand? Band,
    IReadOnlyList<string> Tags,
    string? Suppressed,
    DateTimeOffset? ErasedOn
)
{
    public LeadCursor Cursor => new(CreatedAt, Id);
}

/// <param name="Rows">Newest first.</param>
/// <param name="Tags">Those that the tenant uses.</param>
public sealed record LeadPage(LeadQuery Query, IReadOnlyList<LeadRow> Rows, bool Older, bool Newer, IReadOnlyList<string> Tags);

/// <summary>The people behind a tenant's sessions, newest first, by keyset. Every member may read it.</summary>
public sealed class LeadList(TenantDb tenants, LikelihoodRules rules)
{
    public const int Size = 50;

    /// <summary>Null where the actor is no member (any more).</summary>
    public Task<LeadPage?> Read(Actor actor, TenantId tenant, LeadQuery query, CancellationToken cancellation = default) =>
        tenants.In(
            tenant,
            async db => await Doorkeeper.RoleOf(db, actor, cancellation) is null ? null : await Page(db, tenant, query, cancellation),
            cancellation
        );

    private async Task<LeadPage> Page(MoneyQuizDb db, TenantId tenant, LeadQuery query, CancellationToken cancellation)
    {
        var forward = query is { After: not null, Before: null };
        var found = await Side(Filtered(db, query), query).Take(Size + 1).ToListAsync(cancellation);
        var more = found.Count > Size;
        var leads = found.Take(Size).ToList();
        if (forward)
        {
            leads.Reverse();
        }

        var settings = await rules.Within(db, tenant, cancellation);
        var rows = await Rows(db, leads, settings, cancellation);
        var tags = await TagsInUse.Within(db, cancellation);
        return new LeadPage(query, rows, Older: forward || more, Newer: forward ? more : query.Before is not null, tags);
    }

    internal static IQueryable<Lead> Filtered(MoneyQuizDb db, LeadQuery query)
    {
        var leads = db.Leads.AsNoTracking().Where(l => l.MergedInto == null);
        if (query.Words is { } words)
        {
            // Contains, and no pattern: % and _ are letters like others.
            var pattern = "%" + words.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%";
            leads = leads.Where(l =>
                EF.Functions.ILike(l.EmailNorm, pattern)
                || EF.Functions.ILike(l.Name!, pattern)
                // An address that was merged into them is theirs too.
                || db.Leads.Any(m => m.MergedInto == l.Id && EF.Functions.ILike(m.EmailNorm, pattern))
            );
        }

        if (query.TagWord is { } tag)
        {
            leads = leads.Where(l => db.LeadTags.Any(t => t.LeadId == l.Id && t.Tag == tag));
        }

        return query.State switch
        {
            LeadState.Suppressed => leads.Where(l => db.Suppressions.Any(s => s.EmailNorm == l.EmailNorm)),
            LeadState.Erasing => leads.Where(l => db.Erasures.Any(e => e.LeadId == l.Id && e.CancelledAt == null && e.DoneAt == null)),
            _ => leads,
        };
    }

    private static IQueryable<Lead> Side(IQueryable<Lead> leads, LeadQuery query) =>
        query switch
        {
            { Before: { } c } => leads
                .Where(l => EF.Functions.LessThan(ValueTuple.Create(l.CreatedAt, l.Id), ValueTuple.Create(c.CreatedAt, c.Id)))
                .OrderByDescending(l => l.CreatedAt)
                .ThenByDescending(l => l.Id),
            { After: { } c } => leads
                .Where(l => EF.Functions.GreaterThan(ValueTuple.Create(l.CreatedAt, l.Id), ValueTuple.Create(c.CreatedAt, c.Id)))
                .OrderBy(l => l.CreatedAt)
                .ThenBy(l => l.Id),
            _ => leads.OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id),
        };

    private static async Task<IReadOnlyList<LeadRow>> Rows(
        MoneyQuizDb db,
        List<Lead> leads,
        LikelihoodSettings settings,
        CancellationToken cancellation
    )
    {
        var ids = leads.ConvertAll(l => l.Id);
        var emails = leads.ConvertAll(l => l.EmailNorm);
        var runs = await db
            .AssessSessions.Where(s => s.LeadId != null && ids.Contains(s.LeadId.Value))
            .GroupBy(s => s.LeadId!.Value)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Last = g.Max(s => s.LastAnswerAt),
                Best = g.Max(s => s.Likelihood),
            })
            .ToDictionaryAsync(g => g.Key, cancellation);
        var tags = (await db.LeadTags.Where(t => ids.Contains(t.LeadId)).OrderBy(t => t.Tag).ToListAsync(cancellation)).ToLookup(
            t => t.LeadId,
            t => t.Tag
        );
        var suppressed = await db
            .Suppressions.Where(s => s.EmailNorm != null && emails.Contains(s.EmailNorm))
            .ToDictionaryAsync(s => s.EmailNorm!, s => s.Reason, StringComparer.Ordinal, cancellation);
        var erased = await db
            .Erasures.Where(e => e.LeadId != null && ids.Contains(e.LeadId.Value) && e.CancelledAt == null && e.DoneAt == null)
            .ToDictionaryAsync(e => e.LeadId!.Value, e => e.DueAt, cancellation);
        return leads.ConvertAll(l =>
        {
            var run = runs.GetValueOrDefault(l.Id);
            return new LeadRow(
                l.Id,
                l.Name,
                l.Email,
                l.CreatedAt,
                run?.Count ?? 0,
                run?.Last,
                run?.Best,
                run?.Best is { } best ? settings.BandOf(best) : null,
                [.. tags[l.Id]],
                suppressed.TryGetValue(l.EmailNorm, out var reason) ? Suppression.NameOf(reason) : null,
                erased.TryGetValue(l.Id, out var due) ? due : null
            );
        });
    }
}
