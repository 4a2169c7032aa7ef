using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

/// <summary>Finds colours that are written out instead of taken from a token.</summary>
internal static partial class ColourLiterals
{
    // transparent, currentcolor, inherit and the system's own (Canvas, ButtonText …) say nothing of a brand.
    private static readonly HashSet<string> Keywords = (
        "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate "
        + "coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen "
        + "darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue "
        + "dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew "
        + "hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow "
        + "lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime "
        + "limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen "
        + "mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid "
        + "palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue "
        + "saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle "
        + "tomato turquoise violet wheat white whitesmoke yellow yellowgreen"
    )
        .Split(' ')
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> In(SourceFile file)
    {
        var text = Comments().Replace(file.Text, m => new string('\n', m.Value.Count(c => c == '\n')));
        var found = Hex().Matches(text).Concat(Functions().Matches(text)).Select(m => (m.Index, m.Value.Trim()));
        var named = Declarations()
            .Matches(text)
            .Concat(Attributes().Matches(text))
            .SelectMany(d => Words().Matches(d.Groups["value"].Value).Where(w => Keywords.Contains(w.Value)).Select(w => (d.Index, w.Value)));
        return found.Concat(named).Select(hit => $"{file.Path}:{text[..hit.Item1].Count(c => c == '\n') + 1}: {hit.Item2}");
    }

    // /* … */, @* … *@ and // to the end of the line, but not the // of https://
    [GeneratedRegex(@"/\*.*?\*/|@\*.*?\*@|(?<![:""'\w])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();

    // #abc, #aabbcc, #aabbccdd; not &#123; and not the fragment of a link (href="#add", "/page#add")
    [GeneratedRegex(@"(?<![&\w/])(?<!href=""[^""]*)#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w-])")]
    private static partial Regex Hex();

    [GeneratedRegex(@"(?<![\w.-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?=[\d\s.+%-]|from )")]
    private static partial Regex Functions();

    [GeneratedRegex(
        @"(?<![\w-])(?:--[\w-]+|color|background(?:-color|-image)?|border(?:-[a-z]+)*|outline(?:-color)?|fill|stroke|box-shadow|text-shadow|filter|(?:caret|accent|stop|flood|scrollbar|column-rule|text-decoration|text-emphasis)-color)\s*:(?<value>[^;{}""\n]*)"
    )]
    private static partial Regex Declarations();

    // fill="red", TextColor="white"
    [GeneratedRegex(@"\b(?:\w*[cC]olor|\w*[cC]olour|fill|stroke|Fill|Stroke)=""(?<value>[a-zA-Z]+)""")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"(?<![\w-])[a-zA-Z]+(?![\w(-])")]
    private static partial Regex Words();
}
