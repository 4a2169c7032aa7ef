using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Leads.Desk;

/// <summary>Says what became of a session's person, beside how likely it was at that moment.</summary>
public sealed class SetOutcome(MemberAct act)
{
    /// <param name="outcome">A key of <see cref="SessionOutcome.All"/>; null: nothing is known.</param>
    public Task<Acted> Run(Actor actor, TenantId tenant, Guid session, string? outcome, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "session.outcome-set",
            $"session:{session}",
            async (db, now) =>
            {
                if (outcome is not null && SessionOutcome.Find(outcome) is null)
                {
                    return new Deed(new Acted.Invalid("Choose one of the outcomes that are offered."));
                }

                await db.Database.ExecuteSqlAsync($"select 1 from assess_sessions where id = {session} for update", cancellation);
                var rows = db.AssessSessions.Where(s => s.Id == session);
                if (await rows.Select(s => new { s.Outcome }).FirstOrDefaultAsync(cancellation) is not { } found)
                {
                    return new Deed(new Acted.NotFound());
                }

                if (found.Outcome == outcome)
                {
                    return new Deed(new Acted.Done(), Recorded: false);
                }

                var at = outcome is null ? (DateTimeOffset?)null : now;
                await rows.ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(x => x.Outcome, outcome)
                            .SetProperty(x => x.OutcomeAt, at)
                            .SetProperty(x => x.OutcomeLikelihood, x => at == null ? null : x.Likelihood),
                    cancellation
                );
                return new Deed(new Acted.Done(), JsonSerializer.Serialize(new { found.Outcome }), JsonSerializer.Serialize(new { outcome }));
            },
            cancellation
        );
}
