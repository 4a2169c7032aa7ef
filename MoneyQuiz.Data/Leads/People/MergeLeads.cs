using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.People;

/// <summary>Makes two leads one person, or two again. What moved is kept, so that exactly that moves back.</summary>
public sealed class MergeLeads(MemberAct act, RenewLikelihood likelihood)
{
    /// <param name="from">Its sessions, consents and tags move, and its address leads to the other from now on.</param>
    /// <param name="into">Stays.</param>
    public Task<Acted> Merge(Actor actor, TenantId tenant, Guid from, Guid into, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "lead.merged",
            $"lead:{into}",
            async (db, now) =>
            {
                if (from == into)
                {
                    return new Deed(new Acted.Invalid("Choose another person: this is the same one."));
                }

                var leads = await Locked(db, from, into, cancellation);
                if (leads.Find(l => l.Id == from) is not { } source || leads.Find(l => l.Id == into) is not { } target)
                {
                    return new Deed(new Acted.NotFound());
                }

                if (source.MergedInto is not null || target.MergedInto is not null)
                {
                    return new Deed(new Acted.Conflict("One of them was merged with somebody meanwhile. Load the page again."));
                }

                if (await db.Erasures.AnyAsync(e => e.LeadId == from && e.CancelledAt == null && e.DoneAt == null, cancellation))
                {
                    return new Deed(new Acted.Invalid("They are to be erased. Cancel that first, or merge the other way round."));
                }

                var merge = await Moved(db, source, target, now, cancellation);
                db.LeadMerges.Add(merge);
                source.MergedInto = into;
                await db.SaveChangesAsync(cancellation);
                await likelihood.OfLead(db, tenant, into, now, cancellation);
                return new Deed(new Acted.Done(merge.Id), After: $"lead:{from}");
            },
            cancellation
        );

    public Task<Acted> Undo(Actor actor, TenantId tenant, Guid id, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "lead.merge-undone",
            $"merge:{id}",
            async (db, now) =>
            {
                await db.Database.ExecuteSqlAsync($"select 1 from lead_merges where id = {id} for update", cancellation);
                if (await db.LeadMerges.FirstOrDefaultAsync(m => m.Id == id, cancellation) is not { } merge)
                {
                    return new Deed(new Acted.NotFound());
                }

                if (merge.UndoneAt is not null)
                {
                    return new Deed(new Acted.Done(merge.FromId), Recorded: false);
                }

                var leads = await Locked(db, merge.FromId, merge.IntoId, cancellation);
                var (source, target) = (leads.Single(l => l.Id == merge.FromId), leads.Single(l => l.Id == merge.IntoId));
                if (target.MergedInto is not null)
                {
                    return new Deed(new Acted.Conflict("The other person was merged with somebody since. Undo that first."));
                }

                // What has gone elsewhere meanwhile stays there.
                await db
                    .AssessSessions.Where(s => merge.Sessions.Contains(s.Id) && s.LeadId == target.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeadId, source.Id), cancellation);
                await db
                    .Consents.Where(c => merge.Consents.Contains(c.Id) && c.LeadId == target.Id)
                    .ExecuteUpdateAsync(c => c.SetProperty(x => x.LeadId, source.Id), cancellation);
                await db.LeadTags.Where(t => t.LeadId == target.Id && merge.Tags.Contains(t.Tag)).ExecuteDeleteAsync(cancellation);
                target.Name = merge.TookName && target.Name == source.Name ? null : target.Name;
                (source.MergedInto, merge.UndoneAt) = (null, now);
                await db.SaveChangesAsync(cancellation);
                await likelihood.OfLead(db, tenant, source.Id, now, cancellation);
                await likelihood.OfLead(db, tenant, target.Id, now, cancellation);
                return new Deed(new Acted.Done(source.Id), Subject: $"lead:{target.Id}");
            },
            cancellation
        );

    // In one order, whoever merges whom: two at once wait for each other and don't lock each other out.
    private static async Task<List<Lead>> Locked(MoneyQuizDb db, Guid one, Guid other, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from leads where id in ({one}, {other}) order by id for update", cancellation);
        return await db.Leads.Where(l => l.Id == one || l.Id == other).ToListAsync(cancellation);
    }

    private static async Task<LeadMerge> Moved(MoneyQuizDb db, Lead source, Lead target, DateTimeOffset now, CancellationToken cancellation)
    {
        var sessions = await db.AssessSessions.Where(s => s.LeadId == source.Id).Select(s => s.Id).ToArrayAsync(cancellation);
        var consents = await db.Consents.Where(c => c.LeadId == source.Id).Select(c => c.Id).ToArrayAsync(cancellation);
        var theirs = await db.LeadTags.Where(t => t.LeadId == target.Id).Select(t => t.Tag).ToListAsync(cancellation);
        var tags = await db.LeadTags.Where(t => t.LeadId == source.Id && !theirs.Contains(t.Tag)).Select(t => t.Tag).ToArrayAsync(cancellation);
        await db.AssessSessions.Where(s => s.LeadId == source.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LeadId, target.Id), cancellation);
        await db.Consents.Where(c => c.LeadId == source.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.LeadId, target.Id), cancellation);
        db.LeadTags.AddRange(
            tags.Select(t => new LeadTag
            {
                TenantId = target.TenantId,
                LeadId = target.Id,
                Tag = t,
            })
        );
        var takesName = target.Name is null && source.Name is not null;
        target.Name ??= source.Name;
        return new LeadMerge
        {
            Id = Guid.CreateVersion7(now),
            TenantId = target.TenantId,
            FromId = source.Id,
            IntoId = target.Id,
            Sessions = sessions,
            Consents = consents,
            Tags = tags,
            TookName = takesName,
            At = now,
        };
    }
}
