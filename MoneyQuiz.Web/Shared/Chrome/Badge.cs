using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace MoneyQuiz.Web.Shared.Chrome;

/// <summary>Small pieces as markup, for where there are many: an open page keeps each element, attribute and text that it is told of.</summary>
public static class Badge
{
    /// <summary>A word on a ground.</summary>
    /// <param name="tone">Class names of ours; go into the page as they are.</param>
    /// <param name="figure">Stands behind the words, in figures of one width.</param>
    public static MarkupString Of(string? tone, string words, object? figure = null, string? title = null) =>
        (MarkupString)
            $"""<span class="badge {tone}"{(title is null ? "" : $" title=\"{Text(title)}\"")}>{Text(words)}{(figure is null ? "" : $" <span class=\"num\">{Text($"{figure}")}</span>")}</span>""";

    /// <summary>A small line under or beside another.</summary>
    /// <param name="css">Class names of ours; go into the page as they are.</param>
    /// <param name="what">What it is, for those who do not see where it stands.</param>
    public static MarkupString Small(string words, string? css = null, string? what = null, string? title = null) =>
        (MarkupString)
            $"""<small class="{css}"{(title is null ? "" : $" title=\"{Text(title)}\"")}>{(what is null ? "" : $"<span class=\"visually-hidden\">{Text(what)}: </span>")}{Text(words)}</small>""";

    /// <summary>Words as markup.</summary>
    public static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
