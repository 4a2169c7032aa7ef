using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>Does one batch, or takes it back, and says of each what became of it.</summary>
internal static class BulkWork
{
    public static Task Do(
        MoneyQuizDb db,
        BulkChange change,
        IReadOnlyList<BulkTarget> batch,
        bool undo,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        (change.Kind, undo) switch
        {
            (BulkKind.Tag, false) => BulkTags.PutOn(db, change, batch, now, cancellation),
            (BulkKind.Tag, true) => BulkTags.TakeBack(db, change, batch, cancellation),
            (BulkKind.Untag, false) => BulkTags.TakeOff(db, change, batch, now, cancellation),
            (BulkKind.Untag, true) => BulkTags.PutBack(db, change, batch, cancellation),
            (_, false) => BulkOutcomes.Set(db, change, batch, now, cancellation),
            _ => BulkOutcomes.PutBack(db, change, batch, cancellation),
        };
}
