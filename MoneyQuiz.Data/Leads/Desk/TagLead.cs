using MoneyQuiz.Data.Access;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Desk;

/// <summary>Puts a tag on a person, or takes it off.</summary>
public sealed class TagLead(MemberAct act)
{
    public Task<Acted> Add(Actor actor, TenantId tenant, Guid lead, string? tag, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "lead.tagged",
            $"lead:{lead}",
            async (db, _) =>
            {
                var word = LeadTag.Normalise(tag);
                if (LeadTag.FaultOf(word) is { } fault)
                {
                    return new Deed(new Acted.Invalid(fault));
                }

                // Two at once: the second counts what the first has put there.
                await db.Database.ExecuteSqlAsync($"select 1 from leads where id = {lead} for update", cancellation);
                if (!await db.Leads.AnyAsync(l => l.Id == lead && l.MergedInto == null, cancellation))
                {
                    return new Deed(new Acted.NotFound());
                }

                var tags = await db.LeadTags.Where(t => t.LeadId == lead).Select(t => t.Tag).ToListAsync(cancellation);
                if (tags.Contains(word))
                {
                    return new Deed(new Acted.Done(), Recorded: false);
                }

                if (tags.Count >= LeadTag.MostOnALead)
                {
                    return new Deed(new Acted.Invalid($"A person has at most {LeadTag.MostOnALead} tags: take one off first."));
                }

                db.LeadTags.Add(
                    new LeadTag
                    {
                        TenantId = tenant,
                        LeadId = lead,
                        Tag = word,
                    }
                );
                return new Deed(new Acted.Done(), After: word);
            },
            cancellation
        );

    public Task<Acted> Remove(Actor actor, TenantId tenant, Guid lead, string tag, CancellationToken cancellation = default) =>
        act.Run(
            actor,
            tenant,
            Role.Coach,
            "lead.untagged",
            $"lead:{lead}",
            async (db, _) =>
            {
                var gone = await db.LeadTags.Where(t => t.LeadId == lead && t.Tag == tag).ExecuteDeleteAsync(cancellation);
                return new Deed(new Acted.Done(), Before: tag, Recorded: gone > 0);
            },
            cancellation
        );
}
