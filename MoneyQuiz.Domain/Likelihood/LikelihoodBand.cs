namespace MoneyQuiz.Domain.Likelihood;

/// <summary>How likely somebody is to book, in a word.</summary>
public enum LikelihoodBand
{
    Cold,
    Cool,
    Warm,
    Hot,
}
