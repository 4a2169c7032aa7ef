using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>Where the bands of likelihood begin, 1–100, each above the next; below the last it is Cold.</summary>
public sealed record BandLimits(int Hot, int Warm, int Cool)
{
    public LikelihoodBand? Of(int? likelihood) =>
        likelihood is not { } score ? null
        : score >= Hot ? LikelihoodBand.Hot
        : score >= Warm ? LikelihoodBand.Warm
        : score >= Cool ? LikelihoodBand.Cool
        : LikelihoodBand.Cold;

    /// <summary>The lowest and the highest score of a band.</summary>
    public (int Least, int Most) Of(LikelihoodBand band) =>
        band switch
        {
            LikelihoodBand.Hot => (Hot, 100),
            LikelihoodBand.Warm => (Warm, Hot - 1),
            LikelihoodBand.Cool => (Cool, Warm - 1),
            _ => (0, Cool - 1),
        };

    /// <summary>The tenant's own.</summary>
    public static async Task<BandLimits> Read(MoneyQuizDb db, CancellationToken cancellation)
    {
        var own = await LikelihoodRules.Stored(db, cancellation);
        return new BandLimits(own.Hot, own.Warm, own.Cool);
    }
}
