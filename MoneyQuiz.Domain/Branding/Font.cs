namespace MoneyQuiz.Domain.Branding;

public enum FontCategory
{
    Serif,
    Sans,
}

/// <summary>A font that we serve ourselves.</summary>
/// <param name="Key">What a brand stores; also the name of its npm package.</param>
/// <param name="Weights">The CSS weights that are served; a browser picks the nearest.</param>
/// <param name="Fit">How the stand-in is stretched to its measures.</param>
public sealed record Font(string Key, string DisplayName, FontCategory Category, ImmutableArray<int> Weights, FallbackFit Fit)
{
    public string NpmPackage => $"@fontsource/{Key}";

    /// <summary>
    /// The CSS font-family: the font, its fitted stand-in (an <c>@font-face</c> of the static font files), then what systems have.
    /// </summary>
    public string CssFamily =>
        Category == FontCategory.Serif
            ? $"\"{DisplayName}\",\"{FallbackFamily}\",Georgia,\"Times New Roman\",serif"
            : $"\"{DisplayName}\",\"{FallbackFamily}\",system-ui,\"Segoe UI\",Arial,sans-serif";

    public string FallbackFamily => $"{DisplayName} Fallback";

    /// <summary>What the stand-in's <c>src: local(…)</c> names, in order: the system font and free ones of the same measures.</summary>
    public ImmutableArray<string> FallbackLocals => Category == FontCategory.Serif ? ["Georgia", "Gelasio"] : ["Arial", "Arimo", "Liberation Sans"];
}

/// <summary>
/// The descriptors of an <c>@font-face</c> that makes Georgia or Arial take exactly the room of the real font, so that nothing moves
/// when that arrives (CLS 0). All in percent; <c>line-gap-override</c> is 0 for all.
/// </summary>
/// <remarks>
/// From @capsizecss/metrics 4.3.0 with Capsize's formula: size-adjust = average width per em ÷ the fallback's;
/// ascent-override = ascent ÷ em ÷ size-adjust. Inter: (978 ÷ 2048) ÷ (913 ÷ 2048) = 107.12 %; 1984 ÷ 2048 ÷ 1.0712 = 90.44 %.
/// </remarks>
public sealed record FallbackFit(double SizeAdjust, double AscentOverride, double DescentOverride);
