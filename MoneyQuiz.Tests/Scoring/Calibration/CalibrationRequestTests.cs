using System.Text.Json;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Scoring.Calibration;

namespace MoneyQuiz.Tests.Scoring.Calibration;

/// <summary>What may be sent to be calibrated, and what a refusal names.</summary>
public sealed class CalibrationRequestTests
{
    [Fact]
    public void Scores_and_context_are_read()
    {
        var (request, faults) = CalibrationRequest.Read(
            JsonDocument
                .Parse(
                    """{"scores":{"hero":62.505,"martyr":0,"ruler":null},"context":{"format":"traditional","answered_share":75,"neutral_share":20.5,"same_choice_share":40,"step_seconds":12.34}}"""
                )
                .RootElement
        );
        Assert.Empty(faults);
        Assert.Equal("62.51 - - - - - - 0", Calibrating.Text(request!.Normalised));
        Assert.Equal(new CalibrationFacts(ModeKey.Likert, new Centi(2_050), Centi.Whole(40), Centi.Whole(75), 12_340), request.Facts);
    }

    [Theory]
    [InlineData("""{}""", "/scores")]
    [InlineData("""[]""", "")]
    [InlineData("""{"scores":[]}""", "/scores")]
    [InlineData(
        """{"scores":{"hera":1,"hero":101,"ruler":-0.01,"victim":"NaN","martyr":true}}""",
        "/scores/hera /scores/hero /scores/ruler /scores/victim /scores/martyr"
    )]
    [InlineData("""{"scores":{"hero":1e400}}""", "/scores/hero")]
    [InlineData(
        """{"scores":{},"context":{"format":"tarot","mood":1,"answered_share":101},"more":1}""",
        "/context/format /context/mood /context/answered_share /more"
    )]
    [InlineData("""{"scores":{},"context":1}""", "/context")]
    [InlineData("""{"scores":{"a/b~":1}}""", "/scores/a~1b~0")]
    public void Every_fault_is_named(string json, string pointers) =>
        Assert.Equal(pointers, string.Join(' ', CalibrationRequest.Read(JsonDocument.Parse(json).RootElement).Faults.Select(f => f.Pointer)));
}
