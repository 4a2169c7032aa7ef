using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>A session with all that its pages show.</summary>
/// <param name="Card">Null while it is not complete.</param>
/// <param name="Lead">Null while nobody has said who they are.</param>
public sealed record OpenedSession(AssessSession Row, ResolvedFramework Resolved, SessionState State, ScoreCard? Card, Lead? Lead);

/// <summary>Reads one session, by its visitor's token or by its id.</summary>
public sealed class OpenSession(TenantDb tenants, PublishedFrameworks frameworks, PreviewDrafts drafts, LikelihoodRules rules, TimeProvider clock)
{
    private readonly SessionTable _visitors = new VisitorSessions(frameworks, rules);
    private readonly SessionTable _previews = new PreviewSessions(drafts, clock);

    /// <summary>The session behind a visitor's link; null where there is none.</summary>
    public Task<OpenedSession?> ByToken(Tenant tenant, string token, CancellationToken cancellation = default)
    {
        var hash = SessionToken.Hash(token);
        return PreviewToken.Is(token)
            ? ReadPreview(tenant, hash, cancellation)
            : Read(tenant, db => _visitors.Find(db, hash, cancellation), cancellation);
    }

    /// <summary>For the coach; null where the tenant has none with this id.</summary>
    public Task<OpenedSession?> ById(Tenant tenant, Guid id, CancellationToken cancellation = default) =>
        Read(tenant, db => db.AssessSessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellation), cancellation);

    private async Task<OpenedSession?> ReadPreview(Tenant tenant, string hash, CancellationToken cancellation)
    {
        var row = await tenants.In(tenant.Id, db => _previews.Find(db, hash, cancellation), cancellation);
        return row is not null && await _previews.Framework(tenant.Id, row.ResolvedHash, cancellation) is { } resolved
            ? new OpenedSession(row, resolved, row.ToState(), row.Card is null ? null : ScoreCard.Parse(row.Card), Lead: null)
            : null;
    }

    private async Task<OpenedSession?> Read(Tenant tenant, Func<MoneyQuizDb, Task<AssessSession?>> find, CancellationToken cancellation)
    {
        var (row, lead) = await tenants.In(
            tenant.Id,
            async db =>
            {
                var session = await find(db);
                var person = session?.LeadId is { } id ? await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellation) : null;
                return (session, person);
            },
            cancellation
        );
        if (row is null)
        {
            return null;
        }

        var resolved =
            await frameworks.ByHash(tenant.Id, row.ResolvedHash, cancellation)
            ?? throw new InvalidOperationException($"Session {row.Id} ran on {row.ResolvedHash}, which is not stored.");
        return new OpenedSession(row, resolved, row.ToState(), row.Card is null ? null : ScoreCard.Parse(row.Card), lead);
    }
}
