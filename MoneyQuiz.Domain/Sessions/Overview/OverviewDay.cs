using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Sessions.Overview;

/// <summary>One day of a tenant's, counted: the rollup that the overview adds up. It is made anew, never changed.</summary>
public sealed class OverviewDay : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    /// <summary>The day on which the sessions began, in <see cref="Zone"/>.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The tenant's time zone when it was counted, an IANA name. In another one the day has other hours.</summary>
    public required string Zone { get; init; }

    /// <summary><see cref="SessionCounts"/> as JSON; an empty list where nobody came.</summary>
    public required string Counts { get; init; }

    /// <summary>When the first of its sessions that were still open becomes an abandoned one, if nothing else happens; null: never.</summary>
    public DateTimeOffset? GoodUntil { get; init; }
}

/// <summary>Says that a session was changed whose day may be counted already. Written by the database itself, in the change's own transaction.</summary>
public sealed class OverviewMark : ITenantOwned
{
    public long Id { get; init; }

    public required TenantId TenantId { get; init; }

    /// <summary>The day on which the session began, in UTC: in the tenant's zone it is this one, the one before or the one after.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The transaction's number: one transaction marks a day once.</summary>
    public required long Transaction { get; init; }
}
