namespace MoneyQuiz.Domain.Leads;

/// <summary>What became of one of those that a <see cref="BulkChange"/> is about.</summary>
public enum BulkTargetState
{
    Waiting,
    Changed,

    /// <summary>It was so already.</summary>
    Same,

    /// <summary>The person bears as many tags as one can.</summary>
    Full,

    /// <summary>Merged into somebody else meanwhile.</summary>
    Gone,
    PutBack,
    LeftAlone,
}
