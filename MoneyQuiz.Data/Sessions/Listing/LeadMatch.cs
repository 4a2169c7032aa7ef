using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>
/// Whose sessions an address, or a part of one, asks for. Few people are named one by one; where there are more, each
/// session of the list is asked in its order: the more there are, the sooner a page is full.
/// </summary>
internal abstract record LeadMatch
{
    /// <summary>Naming more than this costs more than asking each session.</summary>
    private const int MostNamed = 5_000;

    public sealed record These(Guid[] Ids) : LeadMatch;

    /// <param name="InMost">Whether a good part of the people have it: the planner can't know, and is told by the way it is asked.</param>
    public sealed record Many(string Part, bool InMost) : LeadMatch;

    /// <summary>Of so many of the latest people it is looked how common a part is.</summary>
    private const int Sample = 400;

    public static async Task<LeadMatch> Of(MoneyQuizDb db, string email, CancellationToken cancellation)
    {
        // A whole address is one person: one look into the unique index.
        if (email.Contains('@', StringComparison.Ordinal))
        {
            var one = await db.Leads.Where(l => l.EmailNorm == email).Select(l => l.Id).ToArrayAsync(cancellation);
            if (one.Length > 0)
            {
                return new These(one);
            }
        }

        // Asked first: to find all who have a common part takes the index a second for each million.
        if (await IsCommon(db, email, cancellation))
        {
            return new Many(email, InMost: true);
        }

        // Row-level security keeps LIKE from the trigram index: a function with one right, that of reading leads, looks there.
        var found = await db.Database.SqlQuery<Guid>($"select leads_with_email({email}, {MostNamed + 1}) as \"Value\"").ToArrayAsync(cancellation);
        return found.Length > MostNamed ? new Many(email, InMost: false) : new These(found);
    }

    // One in twenty of the latest.
    private static async Task<bool> IsCommon(MoneyQuizDb db, string part, CancellationToken cancellation) =>
        await db
            .Leads.OrderByDescending(l => l.CreatedAt)
            .ThenByDescending(l => l.Id)
            .Select(l => l.EmailNorm)
            .Take(Sample)
            .CountAsync(e => e.Contains(part), cancellation)
        > Sample / 20;

    public IQueryable<AssessSession> Where(MoneyQuizDb db, IQueryable<AssessSession> all) =>
        this switch
        {
            These { Ids: [var one] } => all.Where(s => s.LeadId == one),
            These(var ids) => all.Where(s => s.LeadId != null && ids.Contains(s.LeadId.Value)),
            // Asked one by one, in the list's order: a join could begin with all of the tenant's leads. Of a comparison the planner
            // expects one in three to hold, of LIKE one in two hundred: taken for rarer than it is, all that the other filters give would be sorted first.
#pragma warning disable CA2249 // Contains would become LIKE.
            Many(var part, true) => all.Where(s =>
                s.LeadId != null && db.Leads.Where(l => l.Id == s.LeadId).Select(l => l.EmailNorm).FirstOrDefault()!.IndexOf(part) >= 0
            ),
#pragma warning restore CA2249
            Many(var part, _) => all.Where(s =>
                s.LeadId != null && db.Leads.Where(l => l.Id == s.LeadId).Select(l => l.EmailNorm).FirstOrDefault()!.Contains(part)
            ),
            _ => throw new InvalidOperationException("There are two kinds."),
        };
}
