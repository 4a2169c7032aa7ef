using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Visits;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Sessions;

/// <summary>Visitors' sessions.</summary>
internal sealed class VisitorSessions(PublishedFrameworks frameworks, LikelihoodRules rules, VisitTally? visits = null) : SessionTable
{
    // Compiled once: every page and every answer of a visitor begins with it. Without the tenant's filter, with which a tenant that the
    // statistics do not know yet would have all its sessions read; the second wall stands, and the tenant is compared below.
    private readonly Func<MoneyQuizDb, string, CancellationToken, Task<AssessSession?>> _byToken = EF.CompileAsyncQuery(
        (MoneyQuizDb db, string hash, CancellationToken _) =>
            db.AssessSessions.IgnoreQueryFilters(new[] { TenantFilter.Name }).AsNoTracking().FirstOrDefault(s => s.TokenHash == hash)
    );

    public override ValueTask<ResolvedFramework?> Framework(TenantId tenant, string hash, CancellationToken cancellation) =>
        frameworks.ByHash(tenant, hash, cancellation);

    public override async Task<AssessSession?> Find(MoneyQuizDb db, string tokenHash, CancellationToken cancellation) =>
        await _byToken(db, tokenHash, cancellation) is { } found && found.TenantId == db.Tenant ? found : null;

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

    public override void Count(Tenant tenant, VisitEvent what, string modeKey, string? persona, string? variant) =>
        visits?.Add(tenant, what, modeKey, persona, variant);

    public override void Began(TenantId tenant, ResolvedFramework resolved) => frameworks.Stored(tenant, resolved);

    public override void Failed(TenantId tenant, ResolvedFramework resolved) => frameworks.NotStored(tenant, resolved.Hash);
}
