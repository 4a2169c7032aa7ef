namespace MoneyQuiz.Web.Coach.Frameworks;

/// <summary>A side of the editor's page.</summary>
/// <param name="Key">In the address; null is the editor itself.</param>
public sealed record ConfigTab(string? Key, string Title)
{
    public static readonly ConfigTab Edit = new(null, "Edit");
    public static readonly ConfigTab Effect = new("effect", "Effect");
    public static readonly ConfigTab History = new("history", "History");

    public static readonly IReadOnlyList<ConfigTab> All = [Edit, Effect, History];

    public static ConfigTab Find(string? key) => All.FirstOrDefault(t => t.Key == key) ?? Edit;
}
