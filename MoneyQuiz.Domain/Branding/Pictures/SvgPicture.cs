using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MoneyQuiz.Domain.Branding;

/// <summary>
/// An SVG built anew from what <see cref="SvgRules"/> allows. Nothing of the upload is copied as text: it is read as XML, and another
/// document is written.
/// </summary>
/// <param name="Width">Pixels at which it is to be shown.</param>
public sealed record SvgPicture(byte[] Bytes, int Width, int Height)
{
    private const int MostElements = 5000;
    private const int Deepest = 40;

    /// <summary>Elements drawn once all references are followed; ten nested uses of ten each would be ten thousand million.</summary>
    private const int MostDrawn = 20_000;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture, or a sentence that says why there is none.</summary>
    public static (SvgPicture? Picture, string? Fault) Rebuild(byte[] file, PictureUse use)
    {
        if (Parse(file) is not { Name.LocalName: "svg" } root)
        {
            return (null, "This file can’t be read as SVG. Export it again as “plain SVG”, or upload a PNG.");
        }

        if (SvgSize.Of(root) is not { } size)
        {
            return (null, "This SVG says neither its width and height nor its view box. Export it again with one of them.");
        }

        var rebuilding = new Rebuilding(new SvgStyles(root));
        var built = rebuilding.Element(root, depth: 0);
        if (built is null || rebuilding.IsTooMuch || Drawn(built) > MostDrawn)
        {
            return (null, "This SVG is too involved to be shown quickly. Simplify it in your drawing program, or upload a PNG.");
        }

        if (!built.Descendants().Any(e => SvgRules.Shapes.Contains(e.Name.LocalName)))
        {
            return (null, "Nothing is left of this SVG without its scripts, embedded pictures and foreign parts. Upload a PNG instead.");
        }

        var (width, height) = size.Within(use.MaxWidth, use.MaxHeight);
        built.SetAttributeValue("width", width.ToString(CultureInfo.InvariantCulture));
        built.SetAttributeValue("height", height.ToString(CultureInfo.InvariantCulture));
        built.SetAttributeValue("viewBox", size.ViewBox);
        return (new SvgPicture(Write(built), width, height), null);
    }

    // The document type is skipped, and with it every entity: none is expanded, and nothing is fetched.
    private static XElement? Parse(byte[] file)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = 4 * 1024 * 1024,
        };
        try
        {
            // First only walked through: a tree takes time in the square of its depth.
            using (var walk = XmlReader.Create(new MemoryStream(file, writable: false), settings))
            {
                while (walk.Read())
                {
                    if (walk.Depth > 4 * Deepest)
                    {
                        return null;
                    }
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(file, writable: false), settings);
            return XElement.Load(reader);
        }
        catch (Exception fault) when (fault is XmlException or DecoderFallbackException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Write(XElement svg)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true }))
        {
            svg.Save(writer);
        }

        return bytes.ToArray();
    }

    // A reference in a circle counts as beyond all measure.
    private static long Drawn(XElement svg)
    {
        var byId = svg.DescendantsAndSelf()
            .Where(e => e.Attribute("id") is not null)
            .DistinctBy(e => e.Attribute("id")!.Value, StringComparer.Ordinal)
            .ToDictionary(e => e.Attribute("id")!.Value, StringComparer.Ordinal);
        var known = new Dictionary<XElement, long?>();
        return Count(svg);

        long Count(XElement element)
        {
            if (known.TryGetValue(element, out var counted))
            {
                return counted ?? MostDrawn + 1;
            }

            known[element] = null;
            var sum = 1L;
            if (
                element.Name.LocalName == "use"
                && SvgRules.Inside((string?)element.Attribute("href") ?? "") is { } id
                && byId.TryGetValue(id, out var target)
            )
            {
                sum += Count(target);
            }

            foreach (var child in element.Elements())
            {
                sum = Math.Min(sum + Count(child), MostDrawn + 1);
            }

            known[element] = sum;
            return sum;
        }
    }

    private sealed class Rebuilding(SvgStyles styles)
    {
        private int _elements;

        public bool IsTooMuch { get; private set; }

        /// <summary>The same element with what is allowed of it, or null where it isn't.</summary>
        public XElement? Element(XElement from, int depth)
        {
            if (from.Name.Namespace != Svg && from.Name.Namespace != XNamespace.None || !SvgRules.Elements.Contains(from.Name.LocalName))
            {
                return null;
            }

            if (depth > Deepest || ++_elements > MostElements)
            {
                IsTooMuch = true;
                return null;
            }

            var to = new XElement(Svg + from.Name.LocalName);
            foreach (var attribute in from.Attributes().Where(a => !a.IsNamespaceDeclaration))
            {
                Attribute(to, attribute);
            }

            foreach (var (name, value) in styles.Of(from))
            {
                to.SetAttributeValue(name, value);
            }

            Children(from, to, depth);
            return to;
        }

        private void Children(XElement from, XElement to, int depth)
        {
            foreach (var node in from.Nodes())
            {
                if (node is XText text)
                {
                    if (to.Name.LocalName is "text" or "tspan" or "title" or "desc")
                    {
                        // Not as it was written: CDATA becomes text.
                        to.Add(new XText(text.Value));
                    }
                }
                else if (node is XElement { Name: var name } wrapper && SvgRules.Unwrapped.Contains(name.LocalName) && depth < Deepest)
                {
                    Children(wrapper, to, depth + 1);
                }
                else if (node is XElement child && Element(child, depth + 1) is { } kept)
                {
                    to.Add(kept);
                }
            }
        }

        private static void Attribute(XElement to, XAttribute attribute)
        {
            var name = attribute.Name.LocalName;
            // href and xlink:href: to a place in the picture itself, and from what may point there.
            if (name == "href")
            {
                if (to.Name.LocalName is "use" or "linearGradient" or "radialGradient" or "pattern" && SvgRules.Inside(attribute.Value) is { } inside)
                {
                    to.SetAttributeValue("href", "#" + inside);
                }
            }
            else if (attribute.Name.Namespace == XNamespace.None && SvgRules.Keeps(name, attribute.Value))
            {
                to.SetAttributeValue(name, attribute.Value);
            }
        }
    }
}
