namespace MoneyQuiz.Web.Coach.Branding.Preview;

/// <summary>What of the quiz the preview shows.</summary>
public enum PreviewPane
{
    Landing,
    Step,
    Result,
    Booking,
}
