using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Frameworks.Drafts;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Scoring.Reading;
using MoneyQuiz.Data.Visits;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Visits;
using Npgsql;

namespace MoneyQuiz.Data.Sessions;

/// <summary>
/// Stores what a visitor answers, before the next step is shown. Two statements per answer beside the tenant setting: one
/// reads the session, one appends to its answers if the revision is still the one that was read. The first answer is one
/// statement: the insert.
/// </summary>
public sealed class RecordAnswer(
    TenantDb tenants,
    PublishedFrameworks frameworks,
    PreviewDrafts drafts,
    LikelihoodRules rules,
    VisitTally visits,
    ReadReflections reflections,
    TimeProvider clock
)
{
    private readonly SessionTable _visitors = new VisitorSessions(frameworks, rules, visits);
    private readonly SessionTable _previews = new PreviewSessions(drafts, clock);

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
        var table = TableOf(ticket.Token);
        if (ticket.TenantId != tenant.Id || await table.Framework(tenant.Id, ticket.ResolvedHash, cancellation) is not { } resolved)
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

        var began = await Insert();
        table.Began(tenant.Id, resolved);
        if (began)
        {
            table.Count(tenant, VisitEvent.Start, ticket.Mode.Value, ticket.Arrival.Persona, ticket.Arrival.MqVariant);
        }

        return began ? outcome : await Next(tenant, ticket.Token, posted, cancellation);

        async Task<bool> Insert()
        {
            try
            {
                return await tenants.In(tenant.Id, Once, cancellation);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
            {
                // Its state was stored once, and went with the last that referred to it.
                table.Failed(tenant.Id, resolved);
                return await tenants.In(tenant.Id, Once, cancellation);
            }
        }

        Task<bool> Once(MoneyQuizDb db) => table.Insert(db, tenant, ticket, resolved, change, deviceClass, now, cancellation);
    }

    private SessionTable TableOf(string token) => PreviewToken.Is(token) ? _previews : _visitors;

    /// <summary>A post to a session that has begun.</summary>
    public async Task<Recorded> Next(Tenant tenant, string token, PostedStep posted, CancellationToken cancellation = default)
    {
        var (table, hash) = (TableOf(token), SessionToken.Hash(token));
        for (var i = 0; i < Tries; i++)
        {
            if (await tenants.In(tenant.Id, db => Once(db, table, tenant, hash, posted, cancellation), cancellation) is { } step)
            {
                // It is stored by now, and no transaction is open.
                if (posted.Submits && step is { Outcome: Recorded.Taken { Current: not null }, Resolved: { } resolved, State: { } state })
                {
                    await reflections.Run(table, tenant, hash, resolved, state, posted.Step, posted.Told);
                }

                return step.Outcome;
            }
        }

        throw new InvalidOperationException("A session's answers were changed at every try.");
    }

    // Null: somebody else appended between the read and the write.
    private async Task<Stored?> Once(
        MoneyQuizDb db,
        SessionTable table,
        Tenant tenant,
        string hash,
        PostedStep posted,
        CancellationToken cancellation
    )
    {
        var row = await table.Find(db, hash, cancellation);
        if (row is null)
        {
            return new Stored(new Recorded.NotFound());
        }

        var now = clock.GetUtcNow();
        if (row.CompletedAt is null && !row.IsResumable(now))
        {
            return new Stored(new Recorded.Expired());
        }

        var resolved =
            await table.Framework(tenant.Id, row.ResolvedHash, cancellation)
            ?? throw new InvalidOperationException($"Session {row.Id} ran on {row.ResolvedHash}, which is not stored.");
        var elapsed = Math.Max(0, (long)(now - row.IssuedAt).TotalMilliseconds);
        var state = row.ToState();
        var (outcome, change) = Judge(resolved, SessionMachine.Apply(resolved, state, Answer(posted, elapsed)));
        if (change is null)
        {
            return new Stored(outcome, resolved, state);
        }

        var done = Completion.Of(resolved, change.Next);
        if (await table.Append(db, row, change, done, now, cancellation) != 1)
        {
            return null;
        }

        if (done is not null)
        {
            table.Count(tenant, VisitEvent.Complete, row.ModeKey, row.Persona, row.MqVariant);
        }

        return new Stored(outcome, resolved, change.Next);
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

    /// <param name="State">After it.</param>
    private sealed record Stored(Recorded Outcome, ResolvedFramework? Resolved = null, SessionState? State = null);
}
