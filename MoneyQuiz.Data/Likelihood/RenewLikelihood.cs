using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Likelihood;

/// <summary>Works scores out again within a transaction that changed what they hang on, and stores those that differ.</summary>
public sealed class RenewLikelihood(LikelihoodRules rules, PublishedFrameworks frameworks, IDisposableDomains disposable)
{
    /// <summary>All sessions of one person.</summary>
    internal async Task OfLead(MoneyQuizDb db, TenantId tenant, Guid lead, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var ids = await db.AssessSessions.Where(s => s.LeadId == lead).Select(s => s.Id).ToListAsync(cancellation);
        await Of(db, tenant, ids, now, cancellation);
    }

    /// <returns>How many scores changed.</returns>
    internal async Task<int> Of(
        MoneyQuizDb db,
        TenantId tenant,
        IReadOnlyCollection<Guid> sessions,
        DateTimeOffset now,
        CancellationToken cancellation = default
    )
    {
        if (sessions.Count == 0)
        {
            return 0;
        }

        var settings = await rules.Within(db, tenant, cancellation);
        var rows = await db
            .AssessSessions.AsNoTracking()
            .Where(s => sessions.Contains(s.Id))
            // In one order, so that two that renew the same rows never wait for each other crosswise.
            .OrderBy(s => s.Id)
            .Select(s => new Row(
                s.Id,
                s.LeadId,
                new SessionKey(s.ModeKey, s.Variant, s.Scale, s.PageSize, s.Seed, s.ResolvedHash),
                s.StartedAt,
                s.LastAnswerAt,
                s.CompletedAt,
                s.StepsDone,
                s.Quality,
                s.Answers,
                s.BookingClickedAt != null,
                s.Likelihood,
                s.LikelihoodReasons,
                s.LikelihoodOverride
            ))
            .ToListAsync(cancellation);
        var people = await KnownPeople.Read(db, [.. rows.Select(r => r.LeadId).OfType<Guid>().Distinct()], cancellation);
        var (ids, values, reasons) = (new List<Guid>(), new List<int>(), new List<string>());
        foreach (var row in rows)
        {
            if (AssessSession.StatusAt(row.CompletedAt, row.LastAnswerAt, now) == SessionStatus.InProgress)
            {
                continue;
            }

            var facts = people.With(await Own(tenant, row, now, cancellation), row.LeadId, row.StartedAt, now, disposable);
            var score = LikelihoodScore.Of(facts, settings);
            var shown = row.Override ?? score.Value;
            if (shown != row.Likelihood || score.ReasonsText != row.Reasons)
            {
                ids.Add(row.Id);
                values.Add(shown);
                reasons.Add(score.ReasonsText);
            }
        }

        return ids.Count == 0
            ? 0
            : await db.Database.ExecuteSqlAsync(
                $"""
                update assess_sessions s set likelihood = v.score, likelihood_reasons = v.reasons
                from unnest({ids.ToArray()}, {values.ToArray()}, {reasons.ToArray()}) as v(id, score, reasons)
                where s.id = v.id and s.tenant_id = {tenant.Value}
                """,
                cancellation
            );
    }

    private async Task<LikelihoodFacts> Own(TenantId tenant, Row row, DateTimeOffset now, CancellationToken cancellation)
    {
        var log = AnswerLog.Decode(row.Answers);
        var since = now - row.LastAnswerAt < TimeSpan.Zero ? TimeSpan.Zero : now - row.LastAnswerAt;
        if (row.CompletedAt is not null)
        {
            return SessionFactsOf.Completed(log, row.Quality ?? 100) with { SinceLast = since, ClickedBooking = row.Booking };
        }

        var key = row.Key;
        var facts = new SessionFacts(
            key.ResolvedHash,
            ModeKey.Parse(key.Mode),
            key.Variant,
            key.Scale,
            key.PageSize,
            SessionSeed.FromInt64(key.Seed)
        );
        var resolved = await frameworks.ByHash(tenant, key.ResolvedHash, cancellation);
        return new LikelihoodFacts
        {
            SinceLast = since,
            CameBack = SessionFactsOf.HasBreak(log),
            AnsweredReflections = SessionFactsOf.HasWords(log),
            AbandonedBeforeHalf = SessionFactsOf.LeftEarly(resolved, facts, row.StepsDone),
        };
    }

    private sealed record SessionKey(string Mode, string Variant, string Scale, int PageSize, long Seed, string ResolvedHash);

    private sealed record Row(
        Guid Id,
        Guid? LeadId,
        SessionKey Key,
        DateTimeOffset StartedAt,
        DateTimeOffset LastAnswerAt,
        DateTimeOffset? CompletedAt,
        int StepsDone,
        int? Quality,
        byte[] Answers,
        bool Booking,
        int? Likelihood,
        string? Reasons,
        int? Override
    );
}
