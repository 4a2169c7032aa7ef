namespace MoneyQuiz.Web.Shared.Chrome;

/// <summary>One line of a frame's navigation.</summary>
/// <param name="Path">Without query: <c>/coach/members</c>. The line is marked where the page's path is this one.</param>
/// <param name="Href">With query.</param>
public sealed record NavEntry(string Title, string Icon, string Path, string Href);
