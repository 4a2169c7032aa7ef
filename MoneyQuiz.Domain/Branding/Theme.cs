namespace MoneyQuiz.Domain.Branding;

/// <summary>Which wish of the visitor a theme answers, as in <c>prefers-color-scheme</c>; "light" is also "no wish".</summary>
public enum ThemeKind
{
    Light,
    Dark,
}

/// <summary>One colour for every <see cref="TokenRole"/>.</summary>
/// <param name="Kind">The visitor's wish that it answers.</param>
/// <param name="IsDark">Whether it is light text on a dark ground: a dark brand's light theme is, too.</param>
/// <param name="Colours">By the number of the role.</param>
public sealed record Theme(ThemeKind Kind, bool IsDark, ImmutableArray<Colour> Colours)
{
    public Colour this[TokenRole role] => Colours[(int)role];
}
