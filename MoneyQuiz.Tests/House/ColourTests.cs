namespace MoneyQuiz.Tests.House;

public sealed class ColourTests
{
    [Fact]
    public void Colours_stand_in_token_files_only() =>
        Sources.None(
            "Take a token (var(--mq-…)) instead; a colour of its own stands in wwwroot/shared/tokens.css, in Domain/Branding or in a demo brand.",
            Sources.Of(".css", ".razor", ".cs", ".js").Where(f => IsProduct(f) && !HoldsTokens(f)).SelectMany(ColourLiterals.In)
        );

    [Theory]
    [InlineData("a.css", ".a { color: #fff; }")]
    [InlineData("a.css", ".a { border: 1px solid #1f5f4a80; }")]
    [InlineData("a.css", ".a { background: linear-gradient(rgb(0 0 0 / 10%), var(--mq-surface)); }")]
    [InlineData("a.css", ".a { box-shadow: 0 1px 2px rgba(0, 0, 0, .2); }")]
    [InlineData("a.css", ".a { color: oklch(60% 0.1 140); }")]
    [InlineData("a.css", ".a { outline: 2px solid white; }")]
    [InlineData("a.css", ".a { --x: rebeccapurple; }")]
    [InlineData("a.css", ".a { border-inline-start-color: Red; }")]
    [InlineData("A.razor", "<p style=\"color: tomato\">x</p>")]
    [InlineData("A.razor", "<path fill=\"navy\" d=\"M0 0\" />")]
    [InlineData("A.razor", "<RadzenChart Stroke=\"#123456\" />")]
    [InlineData("A.cs", "var stroke = \"#123456\";")]
    [InlineData("A.cs", "var css = \"fill: hsl(120 50% 50%)\";")]
    public void A_literal_is_found(string path, string text) => Assert.Single(ColourLiterals.In(new SourceFile(path, text)));

    [Theory]
    [InlineData("a.css", "/* as #fff in red */ .a { color: var(--mq-text); fill: currentColor; border: 0 solid transparent; }")]
    [InlineData("a.css", ".a { background: color-mix(in oklch, var(--mq-primary) 12%, transparent); } #main:hover { color: ButtonText; }")]
    [InlineData("a.css", ".red { animation: gold 1s; transition: background-color 120ms; white-space: nowrap; }")]
    [InlineData("A.razor", "<a href=\"#bed\">go</a>&#160;<a href=\"/page#add\">there</a> @* #fff *@")]
    [InlineData("A.razor", "<p class=\"white\">Red is a colour: white too.</p>")]
    [InlineData("A.cs", "#if DEBUG\n#endif\n// see #123\nvar colour = Parse(text); var url = \"https://a.example/#main\";")]
    public void What_is_none_is_not(string path, string text) => Assert.Empty(ColourLiterals.In(new SourceFile(path, text)));

    private static bool IsProduct(SourceFile file) =>
        file.Path.StartsWith("MoneyQuiz.Domain/") || file.Path.StartsWith("MoneyQuiz.Data/") || file.Path.StartsWith("MoneyQuiz.Web/");

    private static bool HoldsTokens(SourceFile file) =>
        file.Path == "MoneyQuiz.Web/wwwroot/shared/tokens.css"
        || file.Path.StartsWith("MoneyQuiz.Domain/Branding/")
        // An archetype's colour is part of its definition.
        || file.Path.StartsWith("MoneyQuiz.Domain/Frameworks/")
        || file.Name.StartsWith("Demo")
        || file.IsMigration;
}
