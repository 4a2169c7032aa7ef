namespace MoneyQuiz.Web.Quiz.Privacy;

/// <summary>What a visitor has said about being measured.</summary>
public enum PrivacyChoice
{
    /// <summary>Nothing yet.</summary>
    None,
    Yes,
    No,
}
