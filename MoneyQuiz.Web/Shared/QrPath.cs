using System.Globalization;
using System.Text;
using QRCoder;

namespace MoneyQuiz.Web.Shared;

/// <summary>A QR code as the path of an SVG.</summary>
public static class QrPath
{
    /// <summary>The dark modules, each run of a row a rectangle, with the quiet zone of four modules that the standard asks for.</summary>
    public static (string Path, int Size) Draw(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var (x, row) = (0, data.ModuleMatrix[y]); x < row.Length; x++)
            {
                var from = x;
                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return (path.ToString(), data.ModuleMatrix.Count);
    }
}
