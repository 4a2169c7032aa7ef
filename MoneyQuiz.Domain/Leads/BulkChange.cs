using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Domain.Leads;

/// <summary>One act on many people or sessions at once: what was asked, how far it is, and how it went.</summary>
public sealed class BulkChange : ITenantOwned
{
    /// <summary>More than this many at once are asked for in parts.</summary>
    public const int MostTargets = 100_000;

    /// <summary>So many are changed in one transaction: progress moves, and nobody waits long for a row.</summary>
    public const int Batch = 500;

    /// <summary>For so long after it was asked it can be undone; then what it would need for that is taken away.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(48);

    /// <summary>Not heard of for so long, whoever worked on it has gone: anybody may take it up.</summary>
    public static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(20);

    public required Guid Id { get; init; }

    public required TenantId TenantId { get; init; }

    public required BulkKind Kind { get; init; }

    /// <summary>The tag, or the outcome's key; null: the outcome is taken away.</summary>
    public string? Value { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required BulkState State { get; set; }

    /// <summary>Whom it was asked for.</summary>
    public required int Total { get; init; }

    /// <summary>The place up to which the work, or its undo, has come.</summary>
    public int Reached { get; set; }

    public int Changed { get; set; }

    /// <summary>It was so already.</summary>
    public int Same { get; set; }

    /// <summary>People who bear as many tags as one can.</summary>
    public int Full { get; set; }

    /// <summary>Of the changed ones put back by the undo.</summary>
    public int PutBack { get; set; }

    /// <summary>Of the changed ones that the undo left as they are, because somebody changed them since.</summary>
    public int LeftAlone { get; set; }

    /// <summary>When the last batch was done.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Of those that were asked for, merged or erased before their turn came; known once all have had theirs.</summary>
    public int Gone => Reached < Total ? 0 : Total - Changed - Same - Full;

    public bool IsGoing => State is BulkState.Doing or BulkState.Undoing;

    /// <summary>It should go on, and nobody works on it: the machine was stopped in the middle.</summary>
    public bool IsSilent(DateTimeOffset now) => IsGoing && now - SeenAt > SilentFor;

    public bool CanUndo(DateTimeOffset now) =>
        Changed > 0 && now - AskedAt < KeptFor && (State is BulkState.Done or BulkState.Stopped || (State == BulkState.Doing && IsSilent(now)));

    /// <summary>What is wrong with what is asked for; null where nothing is.</summary>
    public static string? FaultOf(BulkKind kind, string? value) =>
        kind != BulkKind.Outcome ? LeadTag.FaultOf(value ?? "")
        : value is null || SessionOutcome.Find(value) is not null ? null
        : "Choose one of the outcomes that are offered.";
}
