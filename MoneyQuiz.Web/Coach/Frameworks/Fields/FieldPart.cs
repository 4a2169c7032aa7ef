using System.Text.Json;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Domain.Frameworks.Editing;
using MoneyQuiz.Web.Coach.Frameworks.Editing;

namespace MoneyQuiz.Web.Coach.Frameworks.Fields;

/// <summary>One field of the config on the page. It draws itself anew only when what it shows is another: a page has hundreds.</summary>
public abstract class FieldPart : ComponentBase
{
    private (string? Value, string Faults, bool CanReset, string Pointer)? _seen;

    [CascadingParameter]
    public required EditSession Session { get; set; }

    [Parameter, EditorRequired]
    public required EditorField Field { get; set; }

    /// <summary>Where it stands: <c>/landing_overrides/headline</c>.</summary>
    [Parameter, EditorRequired]
    public required string Pointer { get; set; }

    /// <summary>Before the label, for screen readers where many fields bear one name.</summary>
    [Parameter]
    public string? Of { get; set; }

    protected JsonElement? Value => Session.Now.Get(Pointer);

    protected string Id => FieldText.Id(Pointer);

    protected string Faults => string.Join(' ', Session.FaultsAt(Pointer));

    protected bool CanReset => Session.Now.CanReset(Pointer);

    /// <summary>Where the docs speak of it; null for what stands in a list: its list has the link.</summary>
    protected string? Docs => Pointer.Split('/').Any(p => p.Length > 0 && p.All(char.IsAsciiDigit)) ? null : Urls.Docs.Config(Pointer);

    protected string? DescribedBy => $"{Id}-hint" + (Faults.Length > 0 ? $" {Id}-fault" : null);

    protected virtual string Shown => Value?.GetRawText() ?? "";

    protected override bool ShouldRender()
    {
        var now = (Shown, Faults, CanReset, Pointer);
        if (_seen == now)
        {
            return false;
        }

        _seen = now;
        return true;
    }

    protected override void OnInitialized() => _seen = (Shown, Faults, CanReset, Pointer);
}
