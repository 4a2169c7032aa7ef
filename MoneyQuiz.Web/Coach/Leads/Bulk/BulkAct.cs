namespace MoneyQuiz.Web.Coach.Leads.Bulk;

/// <summary>What can be done about a bulk change that has begun.</summary>
public enum BulkAct
{
    Stop,
    Continue,
    Undo,
}
