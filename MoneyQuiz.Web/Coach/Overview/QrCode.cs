using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using MoneyQuiz.Web.Shared;

namespace MoneyQuiz.Web.Coach.Overview;

/// <summary>A QR code as one SVG path without a colour of its own: coach.css gives it the inks that scanners need.</summary>
public sealed class QrCode : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var (path, size) = QrPath.Draw(Text);
        builder.AddMarkupContent(
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""<svg viewBox="0 0 {size} {size}" shape-rendering="crispEdges" aria-hidden="true"><path d="{path}"/></svg>"""
            )
        );
    }
}
