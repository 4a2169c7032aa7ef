using System.Text;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Tests.Sessions.Listing;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("anna@example.org", "anna@example.org")]
    public void A_cell_is_text_to_every_spreadsheet(string cell, string written) => Assert.Equal(written + "\r\n", Line(cell));

    [Fact]
    public void What_is_nothing_is_an_empty_cell() => Assert.Equal("a,,b\r\n", Line("a", null, "b"));

    private static string Line(params string?[] cells)
    {
        var text = new StringBuilder();
        Csv.Append(text, cells);
        return text.ToString();
    }
}
