using System.Globalization;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Quiz.Sessions;

/// <summary>
/// Answers that didn't go together, on their way back to the page that asks again: they stand there as the visitor gave them, also
/// where nothing was stored because an earlier step was changed. They are shown and never taken from here.
/// </summary>
public static class Tried
{
    private const string Name = "tried";

    /// <summary>For the address: <c>tried=jar-years:80~jar-people:30</c>.</summary>
    public static string Query(IEnumerable<ItemAnswer> items) =>
        $"{Name}={Uri.EscapeDataString(string.Join('~', items.Where(i => i.Value >= 0).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.ItemId}:{i.Value}"))))}";

    /// <summary>The step's answers with those that were tried, or null where the address has none.</summary>
    public static AnswerSheet? Sheet(HttpRequest request, FormatRun run, AnswerSheet stored, int step)
    {
        if (request.Query[Name].FirstOrDefault() is not { Length: > 0 and < 2000 } text)
        {
            return null;
        }

        var items = run.ItemsOf(step, stored).ToArray();
        var entries = new List<AnswerEntry>();
        foreach (var part in text.Split('~'))
        {
            if (
                part.Split(':') is [var id, var value]
                && run.Find(id) is { } item
                && items.Contains(item)
                && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var choice)
                && !run.IsText(item)
                && run.IsChoice(item, choice)
            )
            {
                entries.Add(AnswerEntry.Answer(step, item, choice, 0));
            }
        }

        return new AnswerSheet(stored.Log.Append(entries).Next, run.ItemCount);
    }
}
