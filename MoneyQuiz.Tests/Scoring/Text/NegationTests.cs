using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Text;

namespace MoneyQuiz.Tests.Scoring.Text;

public sealed class NegationTests
{
    [Theory]
    [InlineData("I never worry about bills.")]
    [InlineData("I don't gamble.")]
    [InlineData("I don’t gamble.")]
    [InlineData("I dont gamble.")]
    [InlineData("I'm not really into gambling.")]
    [InlineData("I hardly ever gamble.")]
    [InlineData("I have never been one to gamble.")]
    [InlineData("Nobody here gambles.")]
    [InlineData("I live without gambling.")]
    [InlineData("I stopped gambling.")]
    [InlineData("I used to gamble.")]
    [InlineData("I don't think I gamble.")]
    [InlineData("Do I gamble? Not really.")]
    [InlineData("Gambling? Never.")]
    [InlineData("I buy bread instead of gambling.")]
    [InlineData("I can not, I will not gamble.")]
    public void Denied_is_no_evidence(string text) => Assert.False(LexiconTextScorer.Read(text).HasEvidence);

    [Theory]
    [InlineData("I can't stop gambling.")]
    [InlineData("I can't help gambling.")]
    [InlineData("I don't mind gambling.")]
    [InlineData("I never don't gamble.")]
    [InlineData("Not only do I gamble.")]
    [InlineData("No doubt I gamble.")]
    [InlineData("I can't resist gambling.")]
    [InlineData("I don't know why I gamble.")]
    [InlineData("I never drink, but I gamble.")]
    [InlineData("I never drink. I gamble.")]
    [InlineData("I don't drink, I gamble.")]
    [InlineData("I don't eat bread or cake or other sweets when gambling.")]
    [InlineData("I am used to gambling.")]
    public void Denied_twice_or_elsewhere_counts(string text) =>
        Assert.Equal(ArchetypeId.Maverick, LexiconTextScorer.Read(text).Strongest?.Archetype);

    // Phrases that are evidence because they are denied, and not where they aren't.
    [Theory]
    [InlineData("I don't open letters.", true)]
    [InlineData("I never open letters.", true)]
    [InlineData("I forget to open letters.", true)]
    [InlineData("I open letters at once.", false)]
    [InlineData("There is no week when I don't open letters.", true)]
    [InlineData("I never fail to open letters.", false)]
    public void Some_phrases_speak_by_being_denied(string text, bool counts) =>
        Assert.Equal(counts, LexiconTextScorer.Read(text)[ArchetypeId.Innocent] is not null);
}
