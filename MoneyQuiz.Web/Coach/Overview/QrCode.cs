using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using QRCoder;

namespace MoneyQuiz.Web.Coach.Overview;

/// <summary>A QR code as one SVG path without a colour of its own: coach.css gives it the inks that scanners need.</summary>
public sealed class QrCode : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var (path, size) = Draw(Text);
        builder.AddMarkupContent(
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""<svg viewBox="0 0 {size} {size}" shape-rendering="crispEdges" aria-hidden="true"><path d="{path}"/></svg>"""
            )
        );
    }

    /// <summary>The dark modules, each a unit square, with the quiet zone of four modules that the standard asks for.</summary>
    public static (string Path, int Size) Draw(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Length; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), data.ModuleMatrix.Count);
    }
}
