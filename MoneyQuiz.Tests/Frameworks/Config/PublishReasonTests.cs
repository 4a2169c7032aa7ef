using MoneyQuiz.Domain.Frameworks.Config;

namespace MoneyQuiz.Tests.Frameworks.Config;

/// <summary>A reason that the database couldn't take is the sender's to mend, and no fault of ours.</summary>
public sealed class PublishReasonTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("Warmer words\nfor the first page", true)]
    [InlineData("Warmer\0words", false)]
    [InlineData("Warmer\u0007words", false)]
    public void What_can_be_kept_is_taken(string? reason, bool good) => Assert.Equal(good, PublishReason.FaultOf(reason) is null);

    [Fact]
    public void It_has_a_length()
    {
        Assert.Null(PublishReason.FaultOf(new string('a', 500)));
        Assert.Equal("Keep the reason to 500 characters.", PublishReason.FaultOf(new string('a', 501)));
        Assert.Equal(500, PublishReason.Kept(new string('a', 501))!.Length);
    }

    [Theory]
    [InlineData("  Warmer\0 words ", "Warmer words")]
    [InlineData(" \0 ", null)]
    [InlineData(null, null)]
    public void Where_nobody_can_be_asked_the_rest_is_kept(string? reason, string? kept) => Assert.Equal(kept, PublishReason.Kept(reason));
}
