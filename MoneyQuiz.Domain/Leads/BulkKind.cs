namespace MoneyQuiz.Domain.Leads;

/// <summary>What is done to many at once.</summary>
public enum BulkKind
{
    /// <summary>A tag is put on people.</summary>
    Tag,

    /// <summary>A tag is taken off people.</summary>
    Untag,

    /// <summary>What became of sessions.</summary>
    Outcome,
}
