using System.Globalization;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>The mode keys, and what each format offers as it is shipped.</summary>
internal static class FormatsPage
{
    public static string Draw()
    {
        var shipped = ResolvedFramework.Of(FrameworkDefinitions.MoneyArchetypes);
        var sheet = new Sheet()
            .Title("Formats")
            .Words(
                "The ways to take the quiz, drawn from `ModeKey`, `FormatCatalogue` and the shipped definition. [Formats](../rooms/formats.md#to-add-a-format) says how to add one."
            )
            .Heading(2, "Mode keys")
            .Table(
                ["mode key", "also understood", "format", "path", "old paths"],
                ModeKey.All.Select(k =>
                {
                    var format = FormatCatalogue.Find(k);
                    return (string[])
                        [
                            Sheet.Code(k.Value),
                            List(k.Aliases),
                            format is null ? "none: it cannot be reached" : $"[{format.Name}](#{format.Key})",
                            format is null ? "" : Sheet.Code(format.Path),
                            format is null ? "" : List(format.OldPaths),
                        ];
                })
            );
        foreach (var format in FormatCatalogue.All)
        {
            sheet.Heading(2, format.Name, $"{format.Key}").Words($"Class `{format.GetType().Name}`, content `{format.ContentType.Name}`.");
            if (shipped.Plan(format.Key) is { } plan)
            {
                sheet
                    .Words($"As shipped it is offered as “{Sheet.Plain(plan.Title)}”. {Sheet.Plain(plan.Note)}")
                    .Table(
                        ["variant", "called", "items", "minutes"],
                        plan.Variants.Select(v => (string[])[Sheet.Code(v.Key), Sheet.Plain(v.Name), Number(v.Items), Number(v.Minutes)])
                    );
            }
            else
            {
                sheet.Words("As shipped it is switched off.");
            }
        }

        return sheet.ToString();
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Sheet.Code));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
