using System.Text.Json;

namespace MoneyQuiz.Domain.Likelihood;

/// <summary>What a tenant has chosen: points where they differ from the default, and where the bands begin.</summary>
/// <param name="Points">By signal; a signal that isn't in it has its default.</param>
/// <param name="Hot">From this score on Hot; likewise the others. 1–100, each above the next.</param>
public sealed record LikelihoodSettings(ImmutableSortedDictionary<string, int> Points, int Hot, int Warm, int Cool)
{
    public static readonly LikelihoodSettings Default = new(ImmutableSortedDictionary<string, int>.Empty, 75, 50, 25);

    public int PointsOf(LikelihoodSignal signal) => Points.GetValueOrDefault(signal.Key, signal.Default);

    public LikelihoodBand BandOf(int score) =>
        score >= Hot ? LikelihoodBand.Hot
        : score >= Warm ? LikelihoodBand.Warm
        : score >= Cool ? LikelihoodBand.Cool
        : LikelihoodBand.Cold;

    /// <summary>The lowest score of a band.</summary>
    public int FloorOf(LikelihoodBand band) =>
        band switch
        {
            LikelihoodBand.Hot => Hot,
            LikelihoodBand.Warm => Warm,
            LikelihoodBand.Cool => Cool,
            _ => 0,
        };

    /// <summary>All faults by field: a signal's key, or <c>hot</c>, <c>warm</c>, <c>cool</c>. Empty where all is well.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Faults()
    {
        var faults = new List<(string, string)>();
        foreach (var (key, points) in Points)
        {
            if (LikelihoodSignals.Find(key) is not { } signal)
            {
                faults.Add((key, "There is no such signal: leave it out."));
            }
            else if (points < signal.Least || points > signal.Most)
            {
                faults.Add((key, $"{signal.Name}: choose {signal.Least} to {signal.Most} points."));
            }
        }

        if (Hot is < 1 or > 100)
        {
            faults.Add(("hot", "Hot begins between 1 and 100."));
        }

        if (Warm is < 1 || Warm >= Hot)
        {
            faults.Add(("warm", "Warm begins below Hot, and above 0."));
        }

        if (Cool is < 1 || Cool >= Warm)
        {
            faults.Add(("cool", "Cool begins below Warm, and above 0."));
        }

        return faults;
    }

    /// <summary>The same without points that are a default's.</summary>
    public LikelihoodSettings Tidied() =>
        this with
        {
            Points = Points.Where(p => LikelihoodSignals.Find(p.Key)?.Default != p.Value).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };

    public string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                points = Points.ToDictionary(),
                hot = Hot,
                warm = Warm,
                cool = Cool,
            }
        );

    /// <summary>Reads what was stored; what is no settings any more gives the default.</summary>
    public static LikelihoodSettings Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var points = root.GetProperty("points").EnumerateObject().Where(p => LikelihoodSignals.Find(p.Name) is not null);
        var read = new LikelihoodSettings(
            points.ToImmutableSortedDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal),
            root.GetProperty("hot").GetInt32(),
            root.GetProperty("warm").GetInt32(),
            root.GetProperty("cool").GetInt32()
        );
        return read.Faults().Count == 0 ? read : Default;
    }

    public bool Equals(LikelihoodSettings? other) => other is not null && ToJson() == other.ToJson();

    public override int GetHashCode() => HashCode.Combine(Hot, Warm, Cool, Points.Count);
}
