using static MoneyQuiz.Domain.Branding.FontCategory;

namespace MoneyQuiz.Domain.Branding;

/// <summary>The fonts a tenant can choose from: all under the SIL Open Font License, all on npm as <c>@fontsource/{key}</c> 5.3.</summary>
public static class FontCatalogue
{
    public static readonly ImmutableArray<Font> All =
    [
        new("fraunces", "Fraunces", Serif, [400, 600, 700], new(105.20, 92.96, 24.24)),
        new("source-serif-4", "Source Serif 4", Serif, [400, 600, 700], new(107.45, 96.42, 31.18)),
        new("lora", "Lora", Serif, [400, 600, 700], new(104.98, 95.83, 26.10)),
        new("inter", "Inter", Sans, [400, 600, 700], new(107.12, 90.44, 22.52)),
        new("nunito-sans", "Nunito Sans", Sans, [400, 600, 700], new(101.39, 99.71, 34.82)),
        new("dm-sans", "DM Sans", Sans, [400, 600, 700], new(104.53, 94.90, 29.66)),
        new("work-sans", "Work Sans", Sans, [400, 600, 700], new(111.93, 83.09, 21.71)),
        // Has no 600.
        new("atkinson-hyperlegible", "Atkinson Hyperlegible", Sans, [400, 700], new(99.37, 95.60, 29.18)),
    ];

    public static Font DefaultHeading { get; } = Find("fraunces")!;
    public static Font DefaultBody { get; } = Find("inter")!;

    /// <summary>The font with this key, or null.</summary>
    public static Font? Find(string? key) => All.FirstOrDefault(font => font.Key == key);
}
