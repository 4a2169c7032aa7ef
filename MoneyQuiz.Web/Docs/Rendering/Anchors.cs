using System.Text;

namespace MoneyQuiz.Web.Docs.Rendering;

/// <summary>Names of headings in addresses, as GitHub makes them, so that the same links hold there and here.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>“The wall, &amp; its door” → <c>the-wall--its-door</c>; the second of one name on a page gets <c>-1</c>.</summary>
    public string Take(string title)
    {
        var anchor = Of(title);
        var name = anchor;
        for (var n = 1; !_taken.Add(name); n++)
        {
            name = $"{anchor}-{n}";
        }

        return name;
    }

    public static string Of(string title)
    {
        var anchor = new StringBuilder(title.Length);
        foreach (var c in title.ToLowerInvariant())
        {
            if (char.IsWhiteSpace(c))
            {
                anchor.Append('-');
            }
            else if (char.IsLetter(c) || char.IsNumber(c) || c is '_' or '-')
            {
                anchor.Append(c);
            }
        }

        return anchor.ToString();
    }
}
