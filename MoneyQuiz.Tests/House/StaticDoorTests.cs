using System.Text.RegularExpressions;

namespace MoneyQuiz.Tests.House;

/// <summary>Visitors, people who sign in and readers of the docs cost no circuit: their pages are plain HTML with plain forms.</summary>
public sealed class StaticDoorTests
{
    private const string StaticPlaces = @"^MoneyQuiz\.Web/(?:(?:Quiz|Account|Docs)/|Frames/(?:Quiz|Account|Docs))";

    [Fact]
    public void No_page_of_a_static_door_asks_for_a_circuit_or_holds_inline_style_or_script() =>
        Sources.None(
            "Pages of Quiz, Account and Docs are static: a form that posts instead of an event handler, a class instead of a style, "
                + "a file under wwwroot instead of a script's text (the Content-Security-Policy lets no other run).",
            Sources.Of(".razor").Where(f => Regex.IsMatch(f.Path, StaticPlaces)).SelectMany(f => Faults(f.Text).Select(fault => $"{f.Path}: {fault}"))
        );

    [Fact]
    public void No_page_streams() =>
        Sources.None(
            "Without JavaScript a streamed page stops at its placeholder: load first, then render.",
            Sources.Of(".razor", ".cs").Where(f => f.Path.StartsWith("MoneyQuiz.Web/") && Streams(f.Text)).Select(f => f.Path)
        );

    [Theory]
    [InlineData("@rendermode InteractiveServer")]
    [InlineData("<Counter @rendermode=\"InteractiveServer\" />")]
    [InlineData("<button @onclick=\"Save\">Save</button>")]
    [InlineData("<input @oninput=\"Search\" />")]
    [InlineData("<input @onkeydown:preventDefault />")]
    [InlineData("<button onclick=\"save()\">Save</button>")]
    [InlineData("<p style=\"margin: 0\">x</p>")]
    [InlineData("<style>p { margin: 0 }</style>")]
    [InlineData("<script>start()</script>")]
    [InlineData("<script type=\"module\">start()</script>")]
    public void A_fault_is_found(string razor) => Assert.Single(Faults(razor));

    [Theory]
    [InlineData("@* no @onclick here *@<form method=\"post\" @formname=\"in\" @onsubmit=\"Enter\"><AntiforgeryToken /></form>")]
    [InlineData("<style data-sheet=\"@_url\">@((MarkupString)sheet.Css)</style>")]
    [InlineData("<script src=\"@Assets[\"a.js\"]\" type=\"module\"></script><p class=\"style\">Once on=off</p><CodeForm OnAnswer=\"Take\" />")]
    public void What_is_none_is_not(string razor) => Assert.Empty(Faults(razor));

    [Fact]
    public void Streaming_is_found()
    {
        Assert.True(Streams("@attribute [StreamRendering]"));
        Assert.False(Streams("@* never [StreamRendering] *@ <p>Streaming</p>"));
    }

    // A page may bring its one sheet along: its policy names the sheet's hash.
    // A static form may name its handler by @onsubmit: it runs on the post, without a circuit.
    private static IEnumerable<string> Faults(string razor) =>
        Regex
            .Matches(
                WithoutComments(razor),
                @"@rendermode\b|@on(?!submit\b)[a-z]+(?=[=:])|\son[a-z]+=""|\s[sS]tyle=|<style\b(?! data-sheet=)|<script\b(?![^>]*\ssrc=)"
            )
            .Select(m => m.Value.Trim());

    private static bool Streams(string text) => WithoutComments(text).Contains("StreamRendering");

    private static string WithoutComments(string razor) => Regex.Replace(razor, @"@\*.*?\*@|<!--.*?-->|(?m:^\s*//.*$)", "", RegexOptions.Singleline);
}
