using System.Buffers;
using System.Text;

namespace MoneyQuiz.Domain.Common;

/// <summary>Lines of a table that any spreadsheet opens: RFC 4180, and no cell that a spreadsheet would run.</summary>
public static class Csv
{
    // What a spreadsheet takes for a formula, the wide forms of Asian keyboards included; a tab or a line's end before one hides it.
    private const string Runs = "=+-@\t\r\n＝＋－＠";
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    /// <summary>Appends one line with its end.</summary>
    public static void Append(StringBuilder to, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                to.Append(',');
            }

            first = false;
            Append(to, cell ?? "");
        }

        to.Append("\r\n");
    }

    private static void Append(StringBuilder to, string cell)
    {
        // =SUM(A1) → '=SUM(A1): the spreadsheet shows the text as it is, and doesn't run it.
        var text = cell.Length > 0 && Runs.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            to.Append(text);
            return;
        }

        to.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
