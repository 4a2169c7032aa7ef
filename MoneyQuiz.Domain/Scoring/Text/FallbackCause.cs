namespace MoneyQuiz.Domain.Scoring.Text;

/// <summary>Why the lexicon reads a text where a tenant's model was to. Stored by number with the session: a new one goes to the end.</summary>
public enum FallbackCause : byte
{
    /// <summary>No answer within the deadline.</summary>
    TimedOut = 1,

    /// <summary>Its server can't be reached.</summary>
    Unreachable = 2,

    /// <summary>Its address leads where nothing may be sent: a private network, or plain http.</summary>
    Forbidden = 3,

    /// <summary>401 or 403: the key isn't accepted, or can't be opened any more.</summary>
    Refused = 4,

    /// <summary>429, or too many texts at once on our side.</summary>
    Busy = 5,

    /// <summary>Any other status than 200, a redirect included.</summary>
    Failed = 6,

    /// <summary>What came is no JSON.</summary>
    Unreadable = 7,

    /// <summary>The model stopped before its answer was whole.</summary>
    CutOff = 8,

    /// <summary>JSON, but not what was asked for, or nothing of it holds against the text.</summary>
    OffSchema = 9,

    /// <summary>More bytes than an answer can have.</summary>
    TooLarge = 10,

    /// <summary>The day's or the month's calls are used up; nothing was sent.</summary>
    BudgetSpent = 11,

    /// <summary>It failed several times in a row and is left alone for a while; nothing was sent.</summary>
    Resting = 12,

    /// <summary>The text speaks to a program (<see cref="InjectionSigns"/>); nothing was sent.</summary>
    SpeaksToModel = 13,

    /// <summary>The visitor's page didn't say that a model reads; nothing was sent.</summary>
    NotTold = 14,
}
