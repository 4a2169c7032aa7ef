using static MoneyQuiz.Domain.Branding.TokenRole;

namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// Fills in one theme, in the order in which the roles depend on each other: grounds, then what stands on them, then what
/// stands on that. Hues are the tenant's; lightness is solved for the ratios of <see cref="TokenPairs"/>.
/// </summary>
internal sealed class ThemeBuilder
{
    private readonly Brand _brand;
    private readonly ThemeKind _kind;
    private readonly bool _isDark;
    private readonly Colour[] _colours = new Colour[TokenRoles.All.Length];
    private readonly Tint _primary,
        _accent;
    private readonly Ground _panels,
        _grounds;
    private readonly List<Adjustment> _adjustments = [];

    /// <summary>In the order of <see cref="PickedRole.All"/>.</summary>
    public IEnumerable<Adjustment> Adjustments => _adjustments.OrderBy(one => PickedRole.All.IndexOf(PickedRole.Of(one.Role)));

    public Theme Theme => new(_kind, _isDark, [.. _colours]);

    /// <param name="page">A colour that is fit for a page, see <see cref="PageSurface"/>.</param>
    /// <param name="ownLook">The tenant's page and text colours are meant for this theme; else text is derived.</param>
    public ThemeBuilder(Brand brand, ThemeKind kind, Colour page, bool ownLook)
    {
        (_brand, _kind, _isDark) = (brand, kind, PageSurface.IsDark(page));
        (_primary, _accent) = (new Tint(brand.Primary), new Tint(brand.Accent));
        LayPanels(page, new Tint(ownLook ? brand.Surface : page));
        LaySoftGrounds(page);
        _panels = Ground.Of(_isDark, TokenPairs.Panels.Select(role => _colours[(int)role]));
        _grounds = Ground.Of(_isDark, TokenPairs.Grounds.Select(role => _colours[(int)role]));
        var text = new Tint(brand.Text);
        Write(text, ownLook);
        Draw(text, page);
        Fill();
        Warn();
    }

    // The hue is read from the pick, not from a page that was moved and thereby rounded: two roundings turn a near-grey by 4°.
    private void LayPanels(Colour page, Tint hue)
    {
        var (luminance, lightness) = (Contrast.Luminance(page), Oklch.From(page).Lightness);
        this[Surface] = page;
        // Light falls from above: what is nearer is lighter, in both themes; a white page has white cards.
        this[SurfaceRaised] = new Ground(true, luminance).Reach(hue.Line, hue.Chroma, lightness, _isDark ? 1.12 : 1.05);
        this[SurfaceSunken] = new Ground(false, luminance).Reach(hue.Line, hue.Chroma, lightness, 1.06);
    }

    private void LaySoftGrounds(Colour page)
    {
        this[PrimarySoft] = Soft(_primary.Line, _primary.Chroma);
        this[AccentSoft] = Soft(_accent.Line, _accent.Chroma);
        this[DangerSoft] = Soft(Signal.Danger.Line, Signal.Danger.Chroma);
        this[SuccessSoft] = Soft(Signal.Success.Line, Signal.Success.Chroma);
        this[WarningSoft] = Soft(Signal.Warning.Line, Signal.Warning.Chroma);

        // A third of the pick's own chroma: a muted green must not turn to mint.
        // Searched from the far end, not from the page's own lightness: at one lightness a yellow is brighter than a blue.
        Colour Soft(HueLine line, double chroma) =>
            new Ground(_isDark, Contrast.Luminance(page)).Reach(
                line,
                Math.Min(chroma * 0.35, _isDark ? 0.045 : 0.03),
                _isDark ? 0 : 1,
                _isDark ? 1.2 : 1.1
            );
    }

    private void Write(Tint text, bool ownLook)
    {
        if (ownLook)
            Show(TokenRole.Text, text, _grounds);
        else
            this[TokenRole.Text] = new Tint(text.Line.At(0.94, text.ChromaUpTo(0.015))).On(_grounds, Contrast.Text);
        Show(Link, _primary, _grounds);
        Show(OnAccentSoft, _accent, _grounds);
        this[OnPrimarySoft] = this[Link];
    }

    private void Draw(Tint text, Colour page)
    {
        var chroma = text.ChromaUpTo(0.02);
        var from = Oklch.From(page).Lightness;
        // Quieter than the text, so never asked for more than the text has.
        this[TextMuted] = _grounds.Reach(text.Line, chroma, from, Math.Min(5, _grounds.Ratio(this[TokenRole.Text])));
        this[Border] = new Ground(_isDark, Contrast.Luminance(page)).Reach(text.Line, chroma, from, 1.35);
        this[Edge] = _grounds.Reach(text.Line, chroma, from, Contrast.Control);
        Show(Focus, _primary, _grounds);
    }

    private void Fill()
    {
        var secondary = new Tint(_brand.Secondary);
        Show(Primary, _primary, _panels);
        Show(Secondary, secondary, _panels);
        Show(Accent, _accent, _panels);
        this[OnPrimary] = Ink.On(this[Primary], _primary);
        this[OnSecondary] = Ink.On(this[Secondary], secondary);
        this[OnAccent] = Ink.On(this[Accent], _accent);
        this[PrimaryHover] = Hover.Of(this[Primary], _primary, this[OnPrimary], _panels);
    }

    private void Warn()
    {
        (this[Danger], this[OnDanger]) = Signal.Danger.On(_grounds);
        (this[Success], this[OnSuccess]) = Signal.Success.On(_grounds);
        (this[Warning], this[OnWarning]) = Signal.Warning.On(_grounds);
    }

    private void Show(TokenRole role, Tint picked, Ground ground)
    {
        var entry = PickedRole.Of(role);
        var used = this[role] = picked.On(ground, entry.Minimum);
        if (used != picked.Colour)
            _adjustments.Add(Adjustment.Of(entry, _kind, picked.Colour, used, [.. entry.Grounds.Select(on => this[on])]));
    }

    private Colour this[TokenRole role]
    {
        get => _colours[(int)role];
        set => _colours[(int)role] = value;
    }
}
