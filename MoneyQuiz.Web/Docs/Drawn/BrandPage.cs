using System.Globalization;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Web.Coach.Branding;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>The fields of a brand, in the sections of its editor. Its help links lead here.</summary>
internal static class BrandPage
{
    private static readonly string[] Heads = ["field", "called", "about it", "at most"];

    public static string Draw() =>
        new Sheet()
            .Title("Brand fields")
            .Words(
                "What `/coach/brand` edits, section by section. Drawn from `BrandFields`, `PictureUse` and `TokenPairs`; [branding](../rooms/branding.md) says how colours are solved."
            )
            .Heading(2, "Who you are", "who")
            .Table(Heads, BrandFields.Who.Select(Row))
            .Heading(2, "Colours")
            .Words(
                $"Five are picked, {Number(Enum.GetValues<TokenRole>().Length)} roles in two themes are derived. A colour that cannot do its job is moved as little as it takes, and the editor says so."
            )
            .Table(
                ["field", "called", "about it", "becomes"],
                BrandFields.Colours.Select(c =>
                    (string[])
                        [
                            Sheet.Code(c.Key),
                            Sheet.Plain(c.Label),
                            Sheet.Plain(c.Hint),
                            string.Join(", ", c.Roles.Select(r => $"{Sheet.Code(r.Role.ToString())} ({Sheet.Plain(r.Words)})")),
                        ]
                )
            )
            .Words("What may stand on what, and at which contrast:")
            .Table(
                ["role", "on", "at least"],
                TokenPairs
                    .All.GroupBy(p => (p.Foreground, p.Minimum))
                    .Select(g =>
                        (string[])
                            [
                                Sheet.Code($"{g.Key.Foreground}"),
                                string.Join(", ", g.Select(p => Sheet.Code($"{p.Background}"))),
                                g.Key.Minimum.ToString("0.0#", CultureInfo.InvariantCulture) + " : 1",
                            ]
                    )
            )
            .Heading(2, "Fonts and corners", "shape")
            .Table(Heads, ((BrandField[])[BrandFields.HeadingFont, BrandFields.BodyFont, BrandFields.CornerRadius]).Select(Row))
            .Words($"Fonts on offer: {string.Join(", ", FontCatalogue.All.Select(f => Sheet.Plain(f.DisplayName)))}.")
            .Heading(2, "Logo and pictures", "pictures")
            .Table(
                ["field", "called", "about it", "drawn to, in pixels"],
                PictureUse.All.Select(p =>
                    (string[])[Sheet.Code(p.Field), Sheet.Plain(p.Label), Sheet.Plain(p.Hint), $"{Number(p.MaxWidth)} × {Number(p.MaxHeight)}"]
                )
            )
            .Heading(2, "Booking and links", "ways")
            .Table(Heads, BrandFields.Ways.Select(Row))
            .Heading(2, "On your own website", "embedding")
            .Table(Heads, [Row(BrandFields.EmbedOrigins)])
            .Words("[Branding](../rooms/branding.md#embedding) has the line for other people’s pages.")
            .Heading(2, "Reports and measuring", "reports")
            .Table(Heads, BrandFields.Reports.Select(Row))
            .ToString();

    private static string[] Row(BrandField field) =>
        [Sheet.Code(field.Key), Sheet.Plain(field.Label), Sheet.Plain(field.Hint ?? ""), $"{Number(field.Most)} characters"];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
