using Microsoft.AspNetCore.Components;
using MoneyQuiz.Web.Coach.Frameworks.Editing;

namespace MoneyQuiz.Web.Coach.Frameworks.Fields;

/// <summary>A part of the page that shows something of the session and takes nothing from above that would tell it of a change.</summary>
public abstract class SessionPart : ComponentBase, IDisposable
{
    [CascadingParameter]
    public required EditSession Session { get; set; }

    protected override void OnInitialized() => Session.Changed += Redraw;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Session.Changed -= Redraw;
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
