using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Tests.Scoring.Text;

/// <summary>Words and stems from the published description of the stemmer, and words about money.</summary>
public sealed class StemmerTests
{
    [Theory]
    [InlineData("consignment consign")]
    [InlineData("consolingly consol")]
    [InlineData("knightly knight")]
    [InlineData("knotty knotti")]
    [InlineData("generously generous")]
    [InlineData("general general")]
    [InlineData("generate generat")]
    [InlineData("relational relat")]
    [InlineData("hopefulness hope")]
    [InlineData("adjustment adjust")]
    [InlineData("national nation")]
    [InlineData("happy happi")]
    [InlineData("happiness happi")]
    [InlineData("crying cri")]
    [InlineData("dying die")]
    [InlineData("agreed agre")]
    [InlineData("feed feed")]
    [InlineData("hopping hop")]
    [InlineData("hoping hope")]
    [InlineData("falling fall")]
    [InlineData("controlling control")]
    [InlineData("gas gas")]
    [InlineData("this this")]
    [InlineData("succeed succeed")]
    [InlineData("by by")]
    [InlineData("say say")]
    [InlineData("ties tie")]
    [InlineData("cries cri")]
    [InlineData("sister's sister")]
    [InlineData("planning plan")]
    [InlineData("budgeting budget")]
    [InlineData("debts debt")]
    [InlineData("savings save")]
    [InlineData("negotiating negoti")]
    public void Stems(string pair) => Assert.Equal(pair.Split(' ')[1], EnglishStemmer.Stem(pair.Split(' ')[0]));

    [Fact]
    public void Forms_of_one_word_have_one_stem()
    {
        foreach (
            var forms in (string[])
                ["negotiate negotiated negotiating negotiates", "gamble gambling gambled gambles", "receipt receipts", "plan plans planned"]
        )
        {
            Assert.Single(forms.Split(' ').Select(EnglishStemmer.Stem).Distinct());
        }
    }
}
