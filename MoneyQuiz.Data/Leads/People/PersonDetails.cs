using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Privacy;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Leads.People;

/// <summary>Opens one person. Every member may read it.</summary>
public sealed class PersonDetails(TenantDb tenants, PublishedFrameworks frameworks, LikelihoodRules rules)
{
    /// <summary>No more of a person's sessions are shown; the export has all.</summary>
    public const int MostSessions = 200;

    private const int MostOffered = 50;

    /// <summary>Null where the actor is no member, or the tenant has no such person: the same answer. Of one who was merged, the other.</summary>
    public async Task<PersonDetail?> Read(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default)
    {
        var settings = await rules.Of(tenant, cancellation);
        var found = await tenants.In(tenant, db => Within(db, actor, id, cancellation), cancellation);
        if (found is null)
        {
            return null;
        }

        var sessions = new List<PersonSession>();
        foreach (var s in found.Rows)
        {
            var resolved =
                await frameworks.ByHash(tenant, s.ResolvedHash, cancellation)
                ?? throw new InvalidOperationException($"Session {s.Id} ran on {s.ResolvedHash}, which is not stored.");
            sessions.Add(
                new PersonSession(
                    s.Id,
                    s.StartedAt,
                    s.CompletedAt,
                    FormatCatalogue.Find(ModeKey.Parse(s.ModeKey))?.Name ?? s.ModeKey,
                    ArchetypeMark.Of(resolved, s.Primary),
                    ArchetypeMark.Of(resolved, s.Secondary),
                    s.Likelihood,
                    s.Likelihood is { } score ? settings.BandOf(score) : null,
                    SessionOutcome.Find(s.Outcome)?.Name,
                    s.OutcomeAt,
                    s.BookingClickedAt
                )
            );
        }

        return found.Detail with
        {
            Sessions = sessions,
        };
    }

    private static async Task<Found?> Within(MoneyQuizDb db, Actor actor, Guid asked, CancellationToken cancellation)
    {
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is null)
        {
            return null;
        }

        var id = await SamePerson.Of(db, asked, cancellation);
        if (await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellation) is not { } lead)
        {
            return null;
        }

        var rows = await db
            .AssessSessions.Where(s => s.LeadId == id)
            .OrderByDescending(s => s.StartedAt)
            .ThenByDescending(s => s.Id)
            .Take(MostSessions)
            .Select(s => new Row(
                s.Id,
                s.StartedAt,
                s.CompletedAt,
                s.ModeKey,
                s.ResolvedHash,
                s.PrimaryArchetype,
                s.SecondaryArchetype,
                s.Likelihood,
                s.Outcome,
                s.OutcomeAt,
                s.BookingClickedAt
            ))
            .ToListAsync(cancellation);
        var ids = rows.ConvertAll(r => r.Id);
        var merges = await db
            .LeadMerges.Where(m => m.IntoId == id && m.UndoneAt == null)
            .OrderByDescending(m => m.At)
            .Join(db.Leads, m => m.FromId, l => l.Id, (m, l) => new MergedLead(m.Id, l.Email, m.At))
            .ToListAsync(cancellation);
        var detail = new PersonDetail(
            lead,
            await db.LeadTags.Where(t => t.LeadId == id).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(cancellation),
            await db.LeadTags.Select(t => t.Tag).Distinct().OrderBy(t => t).Take(MostOffered).ToListAsync(cancellation),
            [],
            await db.Consents.AsNoTracking().Where(c => c.LeadId == id).OrderByDescending(c => c.At).ToListAsync(cancellation),
            await DeskLines.Notes(db, ids, cancellation),
            await DeskLines.Tasks(db, ids, cancellation),
            merges,
            await PrivacyState.Suppressed(db, id, cancellation),
            Suppression.Hash(lead.EmailNorm),
            await PrivacyState.Open(db, id, null, cancellation)
        );
        return new Found(detail, rows);
    }

    private sealed record Row(
        Guid Id,
        DateTimeOffset StartedAt,
        DateTimeOffset? CompletedAt,
        string ModeKey,
        string ResolvedHash,
        string? Primary,
        string? Secondary,
        int? Likelihood,
        string? Outcome,
        DateTimeOffset? OutcomeAt,
        DateTimeOffset? BookingClickedAt
    );

    private sealed record Found(PersonDetail Detail, List<Row> Rows);
}
