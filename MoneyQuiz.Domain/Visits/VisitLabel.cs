namespace MoneyQuiz.Domain.Visits;

/// <summary>
/// An experiment's variant as counters keep it. <c>mq_variant</c> stands in addresses, where anybody writes anything: only a short plain
/// name is kept, so that neither an address of somebody nor a million rows come of it.
/// </summary>
public static class VisitLabel
{
    /// <summary>Longest name, in characters.</summary>
    public const int Longest = 40;

    /// <summary>Different names a day; what comes after them is counted as <see cref="Other"/>.</summary>
    public const int MostADay = 40;

    public const string Other = "(other)";

    /// <summary>Blank where there is none.</summary>
    public static string Of(string? variant) =>
        string.IsNullOrEmpty(variant) ? ""
        : variant.Length <= Longest && variant.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? variant
        : Other;
}
