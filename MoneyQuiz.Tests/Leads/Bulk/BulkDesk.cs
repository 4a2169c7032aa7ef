using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Leads.Bulk;

/// <summary>A tenant with made-up sessions, and a coach who does things to many of them.</summary>
internal sealed record BulkDesk(Office Office, Team Team)
{
    public static readonly BulkPick Everybody = new BulkPick.Matching(SessionFilter.None);

    public Actor Coach => Team.People[Role.Coach];

    public static async Task<BulkDesk> Open(Office office, int sessions = 60) => new(office, (await office.Stocked(sessions)).Team);

    /// <summary>Asked and done to its end.</summary>
    public async Task<Guid> Do(BulkKind kind, string? value, BulkPick? pick = null, Actor? by = null)
    {
        var id = await Begin(kind, value, pick, by);
        await CarryOn(id, by);
        return id;
    }

    public async Task<Guid> Begin(BulkKind kind, string? value, BulkPick? pick = null, Actor? by = null) =>
        Assert.IsType<Acted.Done>(await Office.Get<BeginBulk>().Run(by ?? Coach, Team.Id, kind, value, pick ?? Everybody)).Id!.Value;

    public Task CarryOn(Guid id, Actor? by = null) => Office.Get<CarryOnBulk>().Run(by ?? Coach, Team.Id, id);

    public Task<bool> Step(Guid id) =>
        Office.Get<TenantDb>().In(Team.Id, db => Office.Get<CarryOnBulk>().Next(db, Coach, id, CancellationToken.None));

    public async Task Undo(Guid id)
    {
        Assert.IsType<Acted.Done>(await Office.Get<UndoBulk>().Run(Coach, Team.Id, id));
        await CarryOn(id);
    }

    public async Task<BulkLine> Line(Guid id) => (await Office.Get<BulkChanges>().Read(Coach, Team.Id)).Single(l => l.Change.Id == id);

    public async Task<BulkChange> Change(Guid id) => (await Line(id)).Change;

    /// <summary>Each person's tags, as one text that two states can be compared by.</summary>
    public Task<List<string>> Tags() =>
        In(db => db.LeadTags.OrderBy(t => t.LeadId).ThenBy(t => t.Tag).Select(t => t.LeadId + " " + t.Tag + " " + t.BulkId).ToListAsync());

    public Task<List<string>> Outcomes() =>
        In(db =>
            db.AssessSessions.OrderBy(s => s.Id).Select(s => s.Id + " " + s.Outcome + " " + s.OutcomeAt + " " + s.OutcomeLikelihood).ToListAsync()
        );

    public Task<List<Guid>> People() => In(db => db.Leads.Where(l => l.MergedInto == null).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync());

    public Task<List<Guid>> Sessions() => In(db => db.AssessSessions.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());

    public Task<T> In<T>(Func<Data.MoneyQuizDb, Task<T>> work) => Office.Get<TenantDb>().In(Team.Id, work);
}
