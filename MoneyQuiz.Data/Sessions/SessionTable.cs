using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data.Sessions;

/// <summary>Where sessions stand. What an answer does is the same for visitors and previews; only the table differs.</summary>
internal abstract class SessionTable
{
    /// <summary>What a session of this table runs on; null where the tenant has no such state.</summary>
    public abstract ValueTask<ResolvedFramework?> Framework(TenantId tenant, string hash, CancellationToken cancellation);

    public abstract Task<AssessSession?> Find(MoneyQuizDb db, string tokenHash, CancellationToken cancellation);

    /// <summary>Inserts by the token. False: another post of the same start page was first.</summary>
    public abstract Task<bool> Insert(
        MoneyQuizDb db,
        Tenant tenant,
        StartTicket ticket,
        ResolvedFramework resolved,
        Change change,
        string? deviceClass,
        DateTimeOffset now,
        CancellationToken cancellation
    );

    /// <summary>Appends if the revision is still the one that was read. Null <paramref name="done"/>: steps are left.</summary>
    public abstract Task<int> Append(
        MoneyQuizDb db,
        AssessSession row,
        Change change,
        Completion? done,
        DateTimeOffset now,
        CancellationToken cancellation
    );

    /// <summary>That a session began, or was completed, by the very post that is handled.</summary>
    public virtual void Count(Tenant tenant, VisitEvent what, string modeKey, string? persona, string? variant) { }

    /// <summary>After the insert's transaction: what the table remembers of it.</summary>
    public virtual void Began(TenantId tenant, ResolvedFramework resolved) { }

    /// <summary>After an insert failed for want of its state.</summary>
    public virtual void Failed(TenantId tenant, ResolvedFramework resolved) { }
}
