using System.Collections.Immutable;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Web.Coach.Likelihood;

/// <summary>The settings as they stand in the form.</summary>
public sealed class LikelihoodDraft
{
    private readonly Dictionary<string, int> _points = new(StringComparer.Ordinal);

    public int Hot { get; set; }

    public int Warm { get; set; }

    public int Cool { get; set; }

    public static string IdOf(string field) => $"likelihood-{field.Replace('_', '-')}";

    public static LikelihoodDraft Of(LikelihoodSettings settings)
    {
        var draft = new LikelihoodDraft
        {
            Hot = settings.Hot,
            Warm = settings.Warm,
            Cool = settings.Cool,
        };
        foreach (var signal in LikelihoodSignals.All)
        {
            draft[signal] = settings.PointsOf(signal);
        }

        return draft;
    }

    public int this[LikelihoodSignal signal]
    {
        get => _points.GetValueOrDefault(signal.Key, signal.Default);
        set => _points[signal.Key] = value;
    }

    public LikelihoodSettings Read() => new(_points.ToImmutableSortedDictionary(StringComparer.Ordinal), Hot, Warm, Cool);
}
