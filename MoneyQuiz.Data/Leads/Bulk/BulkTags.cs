using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>A tag on or off the people of a batch. A tag that a bulk change has put on bears its id: only that one is taken back.</summary>
internal static class BulkTags
{
    public static async Task PutOn(
        MoneyQuizDb db,
        BulkChange change,
        IReadOnlyList<BulkTarget> batch,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var tags = await Borne(db, batch, cancellation);
        foreach (var target in batch)
        {
            target.State =
                !tags.TryGetValue(target.LeadId!.Value, out var borne) ? BulkTargetState.Gone
                : borne.Contains(change.Value!) ? BulkTargetState.Same
                : borne.Count >= LeadTag.MostOnALead ? BulkTargetState.Full
                : BulkTargetState.Changed;
            if (target.State == BulkTargetState.Changed)
            {
                target.ChangedAt = now;
                Add(db, change, target, change.Id);
            }
        }
    }

    /// <summary>Undoes <see cref="PutOn"/>.</summary>
    public static async Task TakeBack(MoneyQuizDb db, BulkChange change, IReadOnlyList<BulkTarget> batch, CancellationToken cancellation)
    {
        var ids = Ids(batch);
        var gone = await db
            .Database.SqlQuery<Guid>(
                $"""
                delete from lead_tags where tenant_id = {change.TenantId.Value} and lead_id = any({ids}) and tag = {change.Value} and bulk_id = {change.Id}
                returning lead_id as "Value"
                """
            )
            .ToListAsync(cancellation);
        var back = gone.ToHashSet();
        foreach (var target in batch)
        {
            target.State = back.Contains(target.LeadId!.Value) ? BulkTargetState.PutBack : BulkTargetState.LeftAlone;
        }
    }

    public static async Task TakeOff(
        MoneyQuizDb db,
        BulkChange change,
        IReadOnlyList<BulkTarget> batch,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = Ids(batch);
        var gone = await db
            .Database.SqlQuery<TakenOff>(
                $"""
                delete from lead_tags where tenant_id = {change.TenantId.Value} and lead_id = any({ids}) and tag = {change.Value}
                returning lead_id as "Lead", bulk_id as "Bulk"
                """
            )
            .ToListAsync(cancellation);
        var taken = gone.ToDictionary(t => t.Lead, t => t.Bulk);
        foreach (var target in batch)
        {
            if (taken.TryGetValue(target.LeadId!.Value, out var bulk))
            {
                (target.State, target.ChangedAt, target.BulkBefore) = (BulkTargetState.Changed, now, bulk);
            }
            else
            {
                target.State = BulkTargetState.Same;
            }
        }
    }

    /// <summary>Undoes <see cref="TakeOff"/>.</summary>
    public static async Task PutBack(MoneyQuizDb db, BulkChange change, IReadOnlyList<BulkTarget> batch, CancellationToken cancellation)
    {
        var tags = await Borne(db, batch, cancellation);
        foreach (var target in batch)
        {
            var fits = tags.TryGetValue(target.LeadId!.Value, out var borne) && !borne.Contains(change.Value!) && borne.Count < LeadTag.MostOnALead;
            target.State = fits ? BulkTargetState.PutBack : BulkTargetState.LeftAlone;
            if (fits)
            {
                Add(db, change, target, target.BulkBefore);
            }
        }
    }

    private static void Add(MoneyQuizDb db, BulkChange change, BulkTarget target, Guid? bulk) =>
        db.LeadTags.Add(
            new LeadTag
            {
                TenantId = change.TenantId,
                LeadId = target.LeadId!.Value,
                Tag = change.Value!,
                BulkId = bulk,
            }
        );

    // Locked in one order, as one by one (TagLead): who comes second counts what the first has put there.
    private static async Task<Dictionary<Guid, HashSet<string>>> Borne(
        MoneyQuizDb db,
        IReadOnlyList<BulkTarget> batch,
        CancellationToken cancellation
    )
    {
        var ids = Ids(batch);
        await db.Database.ExecuteSqlAsync($"select 1 from leads where id = any({ids}) order by id for update", cancellation);
        var people = await db.Leads.Where(l => ids.Contains(l.Id) && l.MergedInto == null).Select(l => l.Id).ToListAsync(cancellation);
        var tags = await db.LeadTags.AsNoTracking().Where(t => ids.Contains(t.LeadId)).ToListAsync(cancellation);
        var borne = tags.ToLookup(t => t.LeadId, t => t.Tag);
        return people.ToDictionary(p => p, p => borne[p].ToHashSet(StringComparer.Ordinal));
    }

    private static Guid[] Ids(IReadOnlyList<BulkTarget> batch) => [.. batch.Select(t => t.LeadId!.Value)];

    private sealed record TakenOff(Guid Lead, Guid? Bulk);
}
