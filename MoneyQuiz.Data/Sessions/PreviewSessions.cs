using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>Runs through previews: no lead, no arrival, gone a day later.</summary>
internal sealed class PreviewSessions(PreviewDrafts drafts, TimeProvider clock) : SessionTable
{
    public override ValueTask<ResolvedFramework?> Framework(TenantId tenant, string hash, CancellationToken cancellation) =>
        drafts.ByHash(tenant, hash, cancellation);

    public override async Task<AssessSession?> Find(MoneyQuizDb db, string tokenHash, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Domain.Frameworks.Config.Draft.PreviewFor;
        var row = await db.PreviewSessions.AsNoTracking().FirstOrDefaultAsync(s => s.TokenHash == tokenHash && s.StartedAt > since, cancellation);
        return row?.ToSession();
    }

    public override async Task<bool> Insert(
        MoneyQuizDb db,
        Tenant tenant,
        StartTicket ticket,
        ResolvedFramework resolved,
        Change change,
        string? deviceClass,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var s = NewSession.Of(tenant, ticket, resolved, change, deviceClass, now);
        var draft = PreviewToken.DraftOf(ticket.Token);
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into preview_sessions (id, tenant_id, draft_id, token_hash, framework, mode_key, resolved_hash, variant, scale, page_size, seed,
              answers, revision, steps_done, issued_at, started_at, last_answer_at, completed_at, card)
            values ({s.Id}, {tenant.Id.Value}, {draft}, {s.TokenHash}, {s.Framework}, {s.ModeKey}, {s.ResolvedHash}, {s.Variant}, {s.Scale},
              {s.PageSize}, {s.Seed}, {s.Answers}, {s.Revision}, {s.StepsDone}, {s.IssuedAt}, {s.StartedAt}, {s.LastAnswerAt}, {s.CompletedAt}, {s.Card})
            on conflict (tenant_id, token_hash) do nothing
            """,
            cancellation
        );
        return inserted == 1;
    }

    public override Task<int> Append(
        MoneyQuizDb db,
        AssessSession row,
        Change change,
        Completion? done,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (bytes, revision, steps) = (change.Appended.ToArray(), change.Next.Revision, change.Next.StepsDone);
        var (completed, card) = (done is null ? (DateTimeOffset?)null : now, done?.Card);
        return db.Database.ExecuteSqlAsync(
            $"""
            update preview_sessions set answers = answers || {bytes}, revision = {revision}, steps_done = {steps}, last_answer_at = {now},
              completed_at = {completed}, card = {card}
            where id = {row.Id} and revision = {row.Revision}
            """,
            cancellation
        );
    }
}
