namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>Who read a text, in words: plain ones for the visitor, with the cause for the coach.</summary>
public static class ReadingWords
{
    public static string ForVisitor(TextReading reading) =>
        reading switch
        {
            { Fallback: FallbackCause.SpeaksToModel } =>
                "Our own list of words read this. It looks like directions to a program, so it was not sent to the language model.",
            { Fallback: FallbackCause.NotTold } => "Our own list of words read this. It was not sent to the language model.",
            { Fallback: FallbackCause.BudgetSpent or FallbackCause.Resting } =>
                "Our own list of words read this, because the language model was not at hand just now.",
            { Fallback: not null } => "Our own list of words read this, because the language model gave no answer that we could use.",
            { Scorer: StoredReading.Scorer } => "A language model read this. Names and contact details were taken out first.",
            _ => "Our own list of words read this. It was sent to nobody.",
        };

    public static string ForCoach(TextReading reading) =>
        reading.Fallback is { } cause ? $"Read by the word list: {Why(cause)}"
        : reading.Scorer == StoredReading.Scorer ? $"Read by the model “{reading.Model}”."
        : "Read by the word list.";

    /// <summary>The second half of a sentence, for whoever set the model up.</summary>
    public static string Why(FallbackCause cause) =>
        cause switch
        {
            FallbackCause.TimedOut => "the model did not answer in time.",
            FallbackCause.Unreachable => "the model’s server could not be reached.",
            FallbackCause.Forbidden => "the model’s address leads into a private network, or is not https, and the operator has not allowed it.",
            FallbackCause.Refused => "the model’s server did not accept the key.",
            FallbackCause.Busy => "too many texts came at once, or the model’s server said so (429).",
            FallbackCause.Failed => "the model’s server answered with an error.",
            FallbackCause.Unreadable => "what the model answered was not JSON.",
            FallbackCause.CutOff => "the model’s answer broke off.",
            FallbackCause.OffSchema => "the model’s answer was not what was asked for, or quoted words that are not in the text.",
            FallbackCause.TooLarge => "the model’s answer was far too long.",
            FallbackCause.BudgetSpent => "the calls for today or for this month are used up.",
            FallbackCause.Resting => "the model failed several times in a row and was left alone for a while.",
            FallbackCause.SpeaksToModel => "the text looks like directions to a program, so it was not sent.",
            _ => "the visitor’s page had not said yet that a model reads, so it was not sent.",
        };
}
