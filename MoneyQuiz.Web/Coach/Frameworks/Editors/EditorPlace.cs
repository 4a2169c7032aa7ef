using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Web.Coach.Frameworks.Editors;

/// <summary>A place in the config that has a page of the editor: a column, or one format's content.</summary>
/// <param name="At">In the address: <c>landing_overrides</c>, <c>mode_overrides/likert</c>. With a slash in front it is the pointer.</param>
/// <param name="Editor">The component; it takes the place as <c>Place</c>.</param>
public sealed record EditorPlace(string At, string Title, string Help, Type Editor, ModeKey? Mode = null)
{
    public string Pointer => "/" + At;

    public ConfigColumn Column => ConfigColumns.Find(At.Split('/')[0])!;
}
