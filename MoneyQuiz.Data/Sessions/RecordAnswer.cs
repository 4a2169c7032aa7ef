using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Data.Sessions;

/// <summary>
/// Stores what a visitor answers, before the next step is shown. Two statements per answer beside the tenant setting: one
/// reads the session, one appends to its answers if the revision is still the one that was read. The first answer is one
/// statement: the insert.
/// </summary>
public sealed class RecordAnswer(TenantDb tenants, PublishedFrameworks frameworks, TimeProvider clock)
{
    // Two posts of one visitor at the same moment: the later reads again. More than a few means something else is wrong.
    private const int Tries = 8;

    /// <summary>The first post of a start page: the session begins. The same post again finds it there and changes nothing.</summary>
    public async Task<Recorded> Start(
        Tenant tenant,
        StartTicket ticket,
        PostedStep posted,
        string? deviceClass,
        CancellationToken cancellation = default
    )
    {
        if (ticket.TenantId != tenant.Id || await frameworks.ByHash(tenant.Id, ticket.ResolvedHash, cancellation) is not { } resolved)
        {
            return new Recorded.Expired();
        }

        // A session that has begun goes on whatever the ticket's age; a new one needs a fresh start page.
        var now = clock.GetUtcNow();
        if (ticket.IsExpired(now))
        {
            return await Next(tenant, ticket.Token, posted, cancellation) is var found and not Recorded.NotFound ? found : new Recorded.Expired();
        }

        // Nearly always it is new: one insert tells, and does nothing where it is not.
        var (outcome, change) = Judge(
            resolved,
            SessionMachine.Apply(resolved, SessionState.Begin(ticket.Facts), Answer(posted, ticket.ElapsedMs(now)))
        );
        if (change is null)
        {
            return await Next(tenant, ticket.Token, posted, cancellation) is var there and not Recorded.NotFound ? there : outcome;
        }

        var began = await tenants.In(
            tenant.Id,
            async db =>
            {
                await frameworks.Store(db, resolved, cancellation);
                return await NewSession.Insert(db, tenant, ticket, resolved, change, deviceClass, now, cancellation);
            },
            cancellation
        );
        frameworks.Stored(tenant.Id, resolved);
        return began ? outcome : await Next(tenant, ticket.Token, posted, cancellation);
    }

    /// <summary>A post to a session that has begun.</summary>
    public async Task<Recorded> Next(Tenant tenant, string token, PostedStep posted, CancellationToken cancellation = default)
    {
        var hash = SessionToken.Hash(token);
        for (var i = 0; i < Tries; i++)
        {
            if (await tenants.In(tenant.Id, db => Once(db, tenant, hash, posted, cancellation), cancellation) is { } recorded)
            {
                return recorded;
            }
        }

        throw new InvalidOperationException("A session's answers were changed at every try.");
    }

    // Null: somebody else appended between the read and the write.
    private async Task<Recorded?> Once(MoneyQuizDb db, Tenant tenant, string hash, PostedStep posted, CancellationToken cancellation)
    {
        var row = await db.AssessSessions.AsNoTracking().FirstOrDefaultAsync(s => s.TokenHash == hash, cancellation);
        if (row is null)
        {
            return new Recorded.NotFound();
        }

        var now = clock.GetUtcNow();
        if (row.CompletedAt is null && !row.IsResumable(now))
        {
            return new Recorded.Expired();
        }

        var resolved =
            await frameworks.ByHash(tenant.Id, row.ResolvedHash, cancellation)
            ?? throw new InvalidOperationException($"Session {row.Id} ran on {row.ResolvedHash}, which is not stored.");
        var elapsed = Math.Max(0, (long)(now - row.IssuedAt).TotalMilliseconds);
        var (outcome, change) = Judge(resolved, SessionMachine.Apply(resolved, row.ToState(), Answer(posted, elapsed)));
        return change is null || await Append(db, row, resolved, change, now, cancellation) ? outcome : null;
    }

    private static async Task<bool> Append(
        MoneyQuizDb db,
        AssessSession row,
        ResolvedFramework resolved,
        Change change,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var bytes = change.Appended.ToArray();
        var (revision, steps) = (change.Next.Revision, change.Next.StepsDone);
        var done = Completion.Of(resolved, change.Next);
        var changed = done is null
            ? await db.Database.ExecuteSqlAsync(
                $"""
                update assess_sessions set answers = answers || {bytes}, revision = {revision}, steps_done = {steps}, last_answer_at = {now}
                where id = {row.Id} and revision = {row.Revision}
                """,
                cancellation
            )
            : await db.Database.ExecuteSqlAsync(
                $"""
                update assess_sessions set answers = answers || {bytes}, revision = {revision}, steps_done = {steps}, last_answer_at = {now},
                  completed_at = {now}, primary_archetype = {done.Primary}, secondary_archetype = {done.Secondary}, shadow_archetype = {done.Shadow},
                  quality = {done.Quality}, engine_version = {done.EngineVersion}, card = {done.Card}
                where id = {row.Id} and revision = {row.Revision}
                """,
                cancellation
            );
        return changed == 1;
    }

    private static StepAnswer Answer(PostedStep posted, long elapsedMs) =>
        new(posted.Step, posted.Items, posted.Submits, posted.SkipsGaps, elapsedMs);

    private static (Recorded Outcome, Change? Change) Judge(ResolvedFramework resolved, AnswerOutcome outcome) =>
        outcome switch
        {
            AnswerOutcome.Accepted o => (new Recorded.Taken(o.Current, resolved.ResultsDisplay.LeadForm), new Change(o.Next, o.Appended)),
            AnswerOutcome.AcceptedAsEdit o => (new Recorded.Taken(o.Current, resolved.ResultsDisplay.LeadForm), new Change(o.Next, o.Appended)),
            AnswerOutcome.AlreadyStored o => (new Recorded.Taken(o.Current, resolved.ResultsDisplay.LeadForm), null),
            AnswerOutcome.Incomplete o => (new Recorded.Incomplete(o.Current, o.Missing), o.Appended.IsEmpty ? null : new Change(o.Next, o.Appended)),
            AnswerOutcome.Unfit o => (new Recorded.Unfit(o.Step), o.Appended.IsEmpty ? null : new Change(o.Next, o.Appended)),
            AnswerOutcome.NotThisStep o => (new Recorded.NotThisStep(o.Current), null),
            AnswerOutcome.NotAChoice o => (new Recorded.NotAChoice(o.Step), null),
            _ => (new Recorded.Complete(), null),
        };
}

/// <summary>What is to be appended, and the state that it makes.</summary>
internal sealed record Change(SessionState Next, ReadOnlyMemory<byte> Appended);
