using System.Collections.Immutable;
using System.Globalization;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Frameworks.Editing;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>The columns of a config with all their fields. The editor's help links lead here.</summary>
internal static class ColumnsPage
{
    private static readonly string[] Heads = ["field", "called", "holds", "about it"];

    /// <summary>
    /// Where a place of the config stands on the page: <c>/mode_overrides/likert/statements/3/text</c> →
    /// <c>mode_overrides-likert-statements-text</c>; an archetype's own name is left out, as its fields are the same for all.
    /// </summary>
    public static string Anchor(string pointer) =>
        string.Join(
            '-',
            pointer
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Where(p => !int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _) && !ArchetypeIds.TryParse(p, out _))
        );

    public static string Draw()
    {
        var sheet = new Sheet()
            .Title("Config columns")
            .Words(
                "Every concern of a tenant’s quiz is one column of `framework_configs`. What a column leaves out comes from the definition. "
                    + "This page is drawn from `ConfigColumns` and the records behind it; [frameworks](../rooms/frameworks.md#to-add-a-column) says how to add a column."
            )
            .Heading(2, "All columns")
            .Table(
                ["column", "called", "overrides", "merged", "record"],
                ConfigColumns.All.Select(c =>
                    (string[])
                        [$"[{Sheet.Code(c.Key)}](#{c.Key})", Sheet.Plain(c.Title), Sheet.Code(c.Member), Merge(c.Merge), Sheet.Code(c.Shape.Name)]
                )
            )
            .Words(
                "**Merged** says what a partial does to the column that is there, in a `PATCH` or an edit; `null` clears. "
                    + "The JSON schema of each column stands in the [description of the API](/api/openapi.json)."
            );
        foreach (var column in ConfigColumns.All)
        {
            sheet.Heading(2, column.Title, column.Key).Words($"`{column.Key}`. {Sheet.Plain(column.Help)} Merged {Merge(column.Merge)}.");
            if (column == ConfigColumns.Modes)
            {
                foreach (var format in FormatCatalogue.All)
                {
                    sheet
                        .Heading(3, format.Name, $"{column.Key}-{format.Key}")
                        .Words($"`{column.Key}/{format.Key}`, record `{format.ContentType.Name}`.");
                    Fields(sheet, EditorFields.Of(format.Key), $"{column.Key}-{format.Key}", format.Name);
                }
            }
            else
            {
                Fields(sheet, EditorFields.Of(column), column.Key, column.Title);
                if (column == ConfigColumns.Archetypes)
                {
                    sheet
                        .Heading(4, "Archetypes: two together", $"{column.Key}-pairs")
                        .Words("`pairs` of an archetype: a text for each other one, kept with the earlier of the two. Shown where these two lead.");
                }
            }
        }

        return sheet.ToString();
    }

    private static void Fields(Sheet sheet, ImmutableArray<EditorField> fields, string at, string of)
    {
        sheet.Table(
            Heads,
            fields.Select(f =>
                (string[])
                    [
                        $"{(f.Fields.IsEmpty ? Sheet.Place($"{at}-{f.Name}") : "")}{Sheet.Code(f.Name)}",
                        Sheet.Plain(f.Label),
                        Holds(f),
                        Sheet.Plain(f.Help),
                    ]
            )
        );
        foreach (var field in fields.Where(f => !f.Fields.IsEmpty))
        {
            sheet.Heading(4, $"{of}: {field.Label}", $"{at}-{field.Name}").Words(Sheet.Plain(field.Help));
            Fields(sheet, field.Fields, $"{at}-{field.Name}", $"{of}: {field.Label}");
        }
    }

    private static string Holds(EditorField field)
    {
        var words = field.Kind switch
        {
            FieldKind.Text or FieldKind.LongText => "text",
            FieldKind.Number => "whole number",
            FieldKind.Decimal => "number, two decimals",
            FieldKind.Switch => "yes or no",
            FieldKind.Colour => "colour",
            FieldKind.Choice => "one of " + Choices(field),
            FieldKind.Choices => "in an order: " + Choices(field),
            FieldKind.Texts => "list of texts",
            FieldKind.Items => "list, see below",
            FieldKind.Group => "object, see below",
            _ => "see the schema",
        };
        return words + (field.Limit is { } limit ? $", at most {limit} characters" : "") + (field.IsOptional ? "; may be left out" : "");
    }

    private static string Choices(EditorField field) => string.Join(", ", field.Choices.Select(c => Sheet.Code(c.Value)));

    private static string Merge(MergeKind merge) =>
        merge switch
        {
            MergeKind.PerArchetype => "per archetype: its named fields replace",
            MergeKind.PerMode => "per mode: the mode’s object replaces",
            _ => "whole: the column replaces",
        };
}
