using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>One of those that a <see cref="BulkChange"/> is about, with what stood there before. It goes with the person or the session.</summary>
public sealed class BulkTarget : ITenantOwned
{
    public required TenantId TenantId { get; init; }

    public required Guid ChangeId { get; init; }

    /// <summary>1, 2, 3 …: the order of the work.</summary>
    public required int Place { get; init; }

    /// <summary>Of a tag.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>Of an outcome.</summary>
    public Guid? SessionId { get; init; }

    public required BulkTargetState State { get; set; }

    /// <summary>When it was changed: what still bears this moment nobody has touched since.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>Of a tag that was taken off: which <see cref="BulkChange"/> had put it there.</summary>
    public Guid? BulkBefore { get; set; }

    public string? OutcomeBefore { get; set; }

    public DateTimeOffset? OutcomeAtBefore { get; set; }

    public int? OutcomeLikelihoodBefore { get; set; }
}
