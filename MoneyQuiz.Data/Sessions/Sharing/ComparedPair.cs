namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>Two complete sessions of one person, for a coach.</summary>
public sealed record ComparedPair(OpenedSession First, OpenedSession Second);
