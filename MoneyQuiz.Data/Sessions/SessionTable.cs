using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Data.Sessions;

/// <summary>Where sessions stand. What an answer does is the same for visitors and previews; only the table differs.</summary>
internal abstract class SessionTable
{
    /// <summary>What a session of this table runs on; null where the tenant has no such state.</summary>
    public abstract ValueTask<ResolvedFramework?> Framework(TenantId tenant, string hash, CancellationToken cancellation);

    public abstract Task<AssessSession?> Find(MoneyQuizDb db, string tokenHash, CancellationToken cancellation);

    /// <summary>Inserts by the token. False: another post of the same start page was first.</summary>
    public abstract Task<bool> Insert(
        MoneyQuizDb db,
        Tenant tenant,
        StartTicket ticket,
        ResolvedFramework resolved,
        Change change,
        string? deviceClass,
        DateTimeOffset now,
        CancellationToken cancellation
    );

    /// <summary>Appends if the revision is still the one that was read. Null <paramref name="done"/>: steps are left.</summary>
    public abstract Task<int> Append(
        MoneyQuizDb db,
        AssessSession row,
        Change change,
        Completion? done,
        DateTimeOffset now,
        CancellationToken cancellation
    );

    /// <summary>After the insert's transaction: what the table remembers of it.</summary>
    public virtual void Began(TenantId tenant, ResolvedFramework resolved) { }

    /// <summary>After an insert failed for want of its state.</summary>
    public virtual void Failed(TenantId tenant, ResolvedFramework resolved) { }
}

/// <summary>Visitors' sessions.</summary>
internal sealed class VisitorSessions(PublishedFrameworks frameworks, LikelihoodRules rules) : SessionTable
{
    // Compiled once: every page and every answer of a visitor begins with it.
    private readonly Func<MoneyQuizDb, string, CancellationToken, Task<AssessSession?>> _byToken = EF.CompileAsyncQuery(
        (MoneyQuizDb db, string hash, CancellationToken _) => db.AssessSessions.AsNoTracking().FirstOrDefault(s => s.TokenHash == hash)
    );

    public override ValueTask<ResolvedFramework?> Framework(TenantId tenant, string hash, CancellationToken cancellation) =>
        frameworks.ByHash(tenant, hash, cancellation);

    public override Task<AssessSession?> Find(MoneyQuizDb db, string tokenHash, CancellationToken cancellation) =>
        _byToken(db, tokenHash, cancellation);

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
        await frameworks.Store(db, resolved, cancellation);
        // Known from here on: the answer that completes a session has no statement to spare for them.
        await rules.Within(db, tenant.Id, cancellation);
        return await NewSession.Insert(db, tenant, ticket, resolved, change, deviceClass, now, cancellation);
    }

    public override async Task<int> Append(
        MoneyQuizDb db,
        AssessSession row,
        Change change,
        Completion? done,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (bytes, revision, steps) = (change.Appended.ToArray(), change.Next.Revision, change.Next.StepsDone);
        if (done is null)
        {
            return await db.Database.ExecuteSqlAsync(
                $"""
                update assess_sessions set answers = answers || {bytes}, revision = {revision}, steps_done = {steps}, last_answer_at = {now}
                where id = {row.Id} and revision = {row.Revision}
                """,
                cancellation
            );
        }

        var likelihood = LikelihoodScore.Of(
            SessionFactsOf.Completed(change.Next.Log, done.Quality),
            await rules.Within(db, row.TenantId, cancellation)
        );
        return await db.Database.ExecuteSqlAsync(
            $"""
            update assess_sessions set answers = answers || {bytes}, revision = {revision}, steps_done = {steps}, last_answer_at = {now},
              completed_at = {now}, primary_archetype = {done.Primary}, secondary_archetype = {done.Secondary}, shadow_archetype = {done.Shadow},
              quality = {done.Quality}, engine_version = {done.EngineVersion}, card = {done.Card},
              likelihood = coalesce(likelihood_override, {likelihood.Value}), likelihood_reasons = {likelihood.ReasonsText}
            where id = {row.Id} and revision = {row.Revision}
            """,
            cancellation
        );
    }

    public override void Began(TenantId tenant, ResolvedFramework resolved) => frameworks.Stored(tenant, resolved);

    public override void Failed(TenantId tenant, ResolvedFramework resolved) => frameworks.NotStored(tenant, resolved.Hash);
}

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
