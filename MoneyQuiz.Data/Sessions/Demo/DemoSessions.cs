using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Domain.Common;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Demo;

/// <summary>
/// Writes a demo tenant's sessions and leads over the last 90 days. The same seed gives the same people and answers,
/// counted back from the day on which they are made; every session went through the real machine and the real engine.
/// </summary>
public sealed class DemoSessions(PublishedFrameworks frameworks, RenewLikelihood likelihood)
{
    /// <summary>Sessions per demo tenant.</summary>
    public const int Count = 2_000;

    private const int Days = 90;
    private const int Batch = 200;

    /// <summary>Adds and saves all rows within the caller's transaction.</summary>
    public async Task Write(
        MoneyQuizDb db,
        Tenant tenant,
        DateTimeOffset now,
        int count = Count,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var resolved = await frameworks.Current(tenant.Id, cancellation);
        if (await db.ResolvedFrameworks.FindAsync([tenant.Id, resolved.Hash], cancellation) is null)
        {
            db.ResolvedFrameworks.Add(
                new ResolvedState
                {
                    TenantId = tenant.Id,
                    Hash = resolved.Hash,
                    Bytes = resolved.Bytes.ToArray(),
                }
            );
        }

        // A demo address that a real visitor gave belongs to them now: nobody is made up under it again.
        var taken = (await db.Leads.Where(l => l.TenantId == tenant.Id).Select(l => l.EmailNorm).ToListAsync(cancellation)).ToHashSet(
            StringComparer.Ordinal
        );
        var chance = new SeededShuffle(SessionSeed.FromToken(tenant.Slug.Value).Value, "demo sessions");
        var batch = new List<Guid>(Batch);
        for (var number = 0; number < count; number++)
        {
            batch.Add(Add(db, tenant, resolved, taken, chance, number, now));
            if (number % Batch == Batch - 1)
            {
                await Save();
                progress?.Report(number + 1);
            }
        }

        await Save();

        async Task Save()
        {
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            await likelihood.Of(db, tenant.Id, batch, now, cancellation);
            batch.Clear();
        }
    }

    private static Guid Add(
        MoneyQuizDb db,
        Tenant tenant,
        ResolvedFramework resolved,
        HashSet<string> taken,
        SeededShuffle chance,
        int number,
        DateTimeOffset now
    )
    {
        var offers = resolved.Offered.SelectMany(f => resolved.Plan(f.Key)!.Variants.Select(v => (f.Key, Variant: v))).ToArray();
        // What is shorter is taken more often: an offer of ten minutes stands once in the urn, one of three minutes three times.
        var urn = offers.SelectMany(o => Enumerable.Repeat(o, Math.Max(1, 10 / o.Variant.Minutes))).ToArray();
        var (mode, variant) = urn[chance.Below(urn.Length)];
        var plan = resolved.Plan(mode)!;
        // More people in the last weeks than in the first: the larger of two draws, counted back from now.
        var minutesAgo = Days * 1440 - Math.Max(chance.Below(Days * 1440), chance.Below(Days * 1440));
        var began = now.AddMinutes(-minutesAgo - 30);
        var ticket = new StartTicket
        {
            // Derived, so that the same tenant gets the same sessions; nobody can guess a link that leads to nobody real.
            Token = System.Buffers.Text.Base64Url.EncodeToString(SecretToken.Hash($"demo {tenant.Slug} {number}")),
            TenantId = tenant.Id,
            ResolvedHash = resolved.Hash,
            Mode = mode,
            Variant = variant.Key,
            Scale = plan.Scale,
            PageSize = plan.PageSize,
            Arrival = DemoPeople.Arrival(chance),
            IssuedAt = began,
            ExpiresAt = began.AddDays(1),
        };
        var (state, elapsed) = new DemoVisitor((ulong)number).Take(resolved, ticket.Facts);
        var change = new Change(state, state.Log.Bytes);
        var session = NewSession.Of(
            tenant,
            ticket,
            resolved,
            change,
            DemoPeople.Device(chance),
            began.AddMilliseconds(elapsed),
            isDemo: true,
            startedAt: began
        );
        if (session.CompletedAt is { } completed && chance.Below(100) < 64)
        {
            var lead = LeadOf(tenant, chance, number, completed);
            if (taken.Add(lead.EmailNorm))
            {
                session.LeadId = lead.Id;
                db.Leads.Add(lead);
                db.Consents.AddRange(Consents(resolved, session, lead, chance));
            }
        }

        db.AssessSessions.Add(session);
        return session.Id;
    }

    private static Lead LeadOf(Tenant tenant, SeededShuffle chance, int number, DateTimeOffset at)
    {
        var (name, email) = DemoPeople.Person(chance, number);
        return new Lead
        {
            Id = Guid.CreateVersion7(at),
            TenantId = tenant.Id,
            Email = email,
            EmailNorm = Lead.Normalise(email),
            Name = name,
            CreatedAt = at,
            IsDemo = true,
        };
    }

    private static IEnumerable<Consent> Consents(ResolvedFramework resolved, AssessSession session, Lead lead, SeededShuffle chance)
    {
        var words = resolved.ResultsDisplay.LeadFormWords;
        yield return Leads.NewConsent.Of(session, lead.Id, ConsentKind.Result, words.ConsentResult, lead.CreatedAt);
        if (chance.Below(100) < 60)
        {
            yield return Leads.NewConsent.Of(session, lead.Id, ConsentKind.Contact, words.ConsentContact, lead.CreatedAt);
        }
    }
}
