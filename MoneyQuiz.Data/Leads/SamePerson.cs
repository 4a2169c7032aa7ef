namespace MoneyQuiz.Data.Leads;

/// <summary>Whom an address leads to: of a lead that was merged, the one that it was merged into.</summary>
internal static class SamePerson
{
    public static async Task<Guid> Of(MoneyQuizDb db, Guid lead, CancellationToken cancellation)
    {
        // Merges of merges make a short chain; it has no ring, since only leads that stand on their own are merged.
        while (await db.Leads.Where(l => l.Id == lead).Select(l => l.MergedInto).FirstOrDefaultAsync(cancellation) is { } into)
        {
            lead = into;
        }

        return lead;
    }
}
