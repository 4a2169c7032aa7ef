using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Visits;
using MoneyQuiz.Domain.Frameworks.Columns;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Leads;

/// <summary>What became of a lead form.</summary>
public abstract record LeadSaved
{
    public sealed record Saved : LeadSaved;

    public sealed record Invalid(IReadOnlyList<LeadFault> Faults) : LeadSaved;

    /// <summary>No complete session has this link.</summary>
    public sealed record NotFound : LeadSaved;
}

/// <summary>Makes the person behind a session known: one lead per address, the session attached to it, each consent with its exact words.</summary>
public sealed class SaveLead(TenantDb tenants, RenewLikelihood likelihood, VisitTally visits, TimeProvider clock)
{
    /// <param name="words">Of the framework that the session runs on: their texts are what the visitor saw.</param>
    public async Task<LeadSaved> Save(Tenant tenant, string token, LeadForm form, LeadFormWords words, CancellationToken cancellation = default)
    {
        var faults = form.Faults();
        return faults.Count > 0 ? new LeadSaved.Invalid(faults)
            // A preview shows the form, and keeps nobody's address.
            : PreviewToken.Is(token) ? new LeadSaved.Saved()
            : await tenants.In(tenant.Id, db => Store(db, tenant, SessionToken.Hash(token), form, words, cancellation), cancellation);
    }

    private async Task<LeadSaved> Store(
        MoneyQuizDb db,
        Tenant owner,
        string tokenHash,
        LeadForm form,
        LeadFormWords words,
        CancellationToken cancellation
    )
    {
        var session = await db
            .AssessSessions.Where(s => s.TokenHash == tokenHash && s.CompletedAt != null)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        if (session is null)
        {
            return new LeadSaved.NotFound();
        }

        var now = clock.GetUtcNow();
        var tenant = db.Tenant!.Value.Value;
        var (email, norm) = (form.Email!.Trim(), Lead.Normalise(form.Email));
        var name = string.IsNullOrWhiteSpace(form.Name) ? null : form.Name.Trim();
        // Anybody may type a known address: the name that came first with it stays.
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into leads (id, tenant_id, email, email_norm, name, created_at, is_demo)
            values ({Guid.CreateVersion7(now)}, {tenant}, {email}, {norm}, {name}, {now}, false)
            on conflict (tenant_id, email_norm) do update set name = coalesce(leads.name, excluded.name)
            """,
            cancellation
        );
        var lead = await SamePerson.Of(db, await db.Leads.Where(l => l.EmailNorm == norm).Select(l => l.Id).SingleAsync(cancellation), cancellation);
        await db.AssessSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LeadId, lead), cancellation);
        foreach (var (kind, text, given) in Boxes(form, words))
        {
            if (given)
            {
                await NewConsent.Insert(db, NewConsent.Of(session, lead, kind, text, now), cancellation);
            }
        }

        await likelihood.OfLead(db, session.TenantId, lead, now, cancellation);
        // The same form sent twice is one person who said it once.
        if (session.LeadId is null)
        {
            visits.Add(owner, VisitEvent.Lead, session.ModeKey, session.Persona, session.MqVariant);
        }

        return new LeadSaved.Saved();
    }

    private static (ConsentKind Kind, string Text, bool Given)[] Boxes(LeadForm form, LeadFormWords words) =>
        [(ConsentKind.Result, words.ConsentResult, form.ConsentResult), (ConsentKind.Contact, words.ConsentContact, form.ConsentContact)];
}
